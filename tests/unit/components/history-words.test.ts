import { expect, test } from "vitest";
import { bothTimes, lineOf } from "@/components/decisions/page/history-words";
import { eventData } from "@/lib/decisions/events";

const at = "2026-11-23T09:00:00.000Z";
const event = (seq: number, type: string, data: Record<string, unknown>) => ({
  seq,
  batch: "b",
  type,
  actor: "anna",
  occurredAt: at,
  recordedAt: "2026-11-23T09:30:00.000Z",
  undone: false,
  data,
});
const nameOf = (id: string) => (id === "ben" ? "Ben" : "Anna");
const around = (...events: ReturnType<typeof event>[]) => ({ events, nameOf, zone: "Europe/Berlin" });

test("an edit shows the words that were there and those that are there now", () => {
  const opened = event(1, "opened", { title: "Old", question: null });
  const first = event(2, "titleEdited", { to: "Newer", replaces: 1 });
  const second = event(3, "titleEdited", { to: "Newest", replaces: 2 });
  const all = around(opened, first, second);
  expect(lineOf(first, all)).toMatchObject({ from: "Old", to: "Newer" });
  expect(lineOf(second, all)).toMatchObject({ from: "Newer", to: "Newest" });
  const asked = event(4, "questionEdited", { to: "Why?", replaces: 1 });
  expect(lineOf(asked, all)).toMatchObject({ from: "none", to: "Why?" });
});

test("of an edit whose earlier words are hidden from the reader only the new ones are told", () => {
  const person = "01a227bc-568f-7582-bb49-b9321c04bfbf";
  const hidden = event(4, "commented", { text: null, replyTo: null });
  const changed = event(5, "commentEdited", { comment: 4, to: `<@${person}>?`, replaces: 4 });
  const again = event(6, "commentEdited", { comment: 4, to: "Well?", replaces: 5 });
  const all = around(hidden, changed, again);
  expect(lineOf(hidden, all).note).toBe("(not shown)");
  expect(lineOf(changed, all)).toMatchObject({ from: "(not shown)", to: "@Anna?" });
  expect(lineOf(again, all)).toMatchObject({ from: "@Anna?", to: "Well?" });
});

test("words that were erased are said to be", () => {
  const opened = event(1, "opened", { title: null });
  expect(lineOf(opened, around())).toMatchObject({ to: "(erased)" });
});

test("people, doors and days are named as people name them", () => {
  expect(lineOf(event(2, "handedOver", { from: "anna", to: "ben" }), around())).toMatchObject({
    from: "Anna",
    to: "Ben",
  });
  const door = event(2, "doorSet", { from: null, to: "one_way", reason: "It is final." });
  expect(lineOf(door, around())).toMatchObject({ from: "unknown", to: "One-way door", note: "It is final." });
  const due = event(2, "dueEdited", { from: null, to: { at, on: "2026-12-01" } });
  expect(lineOf(due, around())).toMatchObject({ from: "none", to: "1 Dec 2026" });
});

test("a decision names the option that was chosen", () => {
  const added = event(2, "optionAdded", { label: "North" });
  const decided = event(3, "decided", { option: 2, choice: null });
  expect(lineOf(decided, around(added, decided)).to).toBe("North");
});

test("every kind of event has words of its own", () => {
  for (const type of Object.keys(eventData)) {
    expect(lineOf(event(1, type, {}), around()).what, type).toMatch(/ |^decided$/);
  }
  expect(lineOf(event(1, "somethingNew", {}), around()).what).toBe("somethingNew");
});

test("the two times of an event are both told", () => {
  expect(bothTimes(event(1, "opened", {}), "Europe/Berlin")).toBe(
    "Happened Mon 23 Nov 2026, 10:00 (Europe/Berlin); recorded Mon 23 Nov 2026, 10:30 (Europe/Berlin)",
  );
});
