import { describe, expect, it } from "vitest";
import type { DecisionEvent, EventData, When } from "../../../lib/decisions/events.ts";
import { factsOf } from "../../../lib/decisions/facts.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { replay } from "../../../lib/decisions/replay.ts";
import { ada, agrees, ben, idOf, olga, Story } from "./story.ts";

const on = (day: string): When => ({ at: `${day}T00:00:00.000Z`, on: day });
const record: EventData<"imported"> = {
  title: "Use a new parser",
  question: null,
  ownerName: "Guido",
  door: null,
  tags: [],
  link: null,
  externalKey: "pep-617",
  opened: on("2020-03-24"),
  decided: on("2020-04-02"),
  choice: null,
  dropped: null,
  superseded: null,
  problem: null,
};
const recordedAt = "2026-11-23T09:00:00.000Z";
const imported = (data: Partial<EventData<"imported">> = {}, seq = 1): DecisionEvent => ({
  seq,
  batch: idOf(2000 + seq),
  actor: ada.id,
  occurredAt: "2020-04-02T00:00:00.000Z",
  recordedAt,
  type: "imported",
  data: { ...record, ...data },
});
const facts = (events: readonly DecisionEvent[]) => {
  const state = replay(events);
  return state && factsOf(state, "UTC", defaultPolicies);
};

describe("a record from elsewhere", () => {
  it("says when it was opened and decided, and nothing that it does not know", () => {
    expect(facts([imported()])).toMatchObject({
      status: "decided",
      door: null,
      owner: null,
      openedOn: "2020-03-24",
      decidedOn: "2020-04-02",
      durationSeconds: 9 * 86_400,
      targetSeconds: null,
      enough: null,
      shareAtDecision: null,
    });
  });

  it("may be open, dropped or superseded", () => {
    expect(facts([imported({ decided: null })])).toMatchObject({
      status: "open",
      closedAt: null,
      durationSeconds: null,
    });
    expect(facts([imported({ decided: null, dropped: on("2020-05-01") })])).toMatchObject({
      status: "dropped",
      droppedAt: "2020-05-01T00:00:00.000Z",
      droppedOn: "2020-05-01",
      decidedAt: null,
    });
    expect(facts([imported({ superseded: on("2021-05-01") })])).toMatchObject({
      status: "superseded",
      supersededAt: "2021-05-01T00:00:00.000Z",
      decidedOn: "2020-04-02",
    });
  });

  it("keeps impossible times, without a duration", () => {
    const impossible = imported({ opened: on("2020-06-01"), problem: "decided_before_opened" });
    expect(facts([impossible])).toMatchObject({ problem: "decided_before_opened", durationSeconds: null });
  });

  it("goes on like any other: a door, an owner, a position", () => {
    const story = new Story();
    story.history = [imported({ decided: null })];
    story.state = replay(story.history);
    story.does(ada, { type: "setDoor", input: { door: "two_way" } });
    story.does(ada, { type: "handOver", input: { to: olga.id } });
    story.does(ben, agrees);
    story.does(olga, { type: "decide", input: { choice: { text: "Yes." }, share: 70 } });
    expect(story.present).toMatchObject({ seq: 6, door: "two_way", owner: olga.id, status: "decided" });
    expect(replay(story.history)).toEqual(story.present);
  });

  it("comes again in the place of the first, and leaves what people did here", () => {
    const story = new Story();
    story.history = [imported({ decided: null })];
    story.state = replay(story.history);
    story.does(ben, agrees);
    const again = replay([...story.history, imported({ title: "Use the new parser" }, 3)]);
    expect(again).toMatchObject({
      status: "decided",
      title: { value: "Use the new parser", seq: 3 },
      opener: ada.id,
    });
    expect(again?.positions).toEqual(story.present.positions);
  });

  const story = (data: Partial<EventData<"imported">> = {}) => {
    const told = new Story();
    told.history = [imported(data)];
    told.state = replay(told.history);
    told.does(ada, { type: "handOver", input: { to: olga.id } });
    return told;
  };
  const again = (told: Story, data: Partial<EventData<"imported">> = {}) =>
    replay([...told.history, imported({ title: "Use the new parser", ...data }, told.history.length + 1)]);

  it("comes again without undoing what was decided, reopened or reversed here since", () => {
    const reversed = story();
    reversed.does(olga, { type: "reverse", input: { reason: "It was slow." } });
    expect(again(reversed)).toMatchObject({
      status: "reversed",
      title: { value: "Use the new parser" },
      outcomes: [{ decided: on("2020-04-02") }],
      turns: [{ kind: "reversed" }],
    });
    // Whatever the record has forgotten, it was decided when it was reversed.
    expect(again(reversed, { decided: null })).toMatchObject({ status: "reversed", outcomes: [{}] });
    const reopened = story();
    reopened.does(olga, { type: "reopen", input: { reason: "New facts." } });
    expect(again(reopened, { superseded: on("2021-05-01") })?.status).toBe("open");
    const decidedHere = story({ decided: null });
    decidedHere.does(olga, { type: "setDoor", input: { door: "two_way" } });
    decidedHere.does(olga, { type: "decide", input: { choice: { text: "Yes." }, share: 70 } });
    expect(again(decidedHere)).toMatchObject({
      status: "decided",
      outcomes: [{ decided: on("2020-04-02") }, { choice: "Yes.", share: 70 }],
    });
  });

  it("comes again without taking back what people wrote over it, field by field", () => {
    const told = story({ door: "one_way", tags: ["parsers"], question: "Why?" });
    expect(told.present).toMatchObject({ owner: olga.id, ownerName: null });
    told.does(olga, { type: "edit", input: { title: "Our own words", tags: ["ours"] } });
    told.does(olga, { type: "setDoor", input: { door: "two_way", reason: "It can be undone." } });
    const changed = { door: "one_way" as const, tags: ["parsers", "new"], question: "Why now?" };
    expect(again(told, changed)).toMatchObject({
      title: { value: "Our own words" },
      question: { value: "Why now?" },
      ownerName: null,
      door: "two_way",
      tags: ["ours"],
    });
  });

  it("comes again without making earlier reviews late, or new what was flagged before", () => {
    const told = story();
    told.does(ben, { type: "flagWrong", input: { what: "It was slow." } });
    told.does(olga, { type: "review", input: { verdict: "good" } });
    const state = again(told);
    expect(state?.outcomes[0]?.seq).toBe(1);
    expect(state && factsOf(state, "UTC", defaultPolicies)).toMatchObject({
      flaggedDecidedAt: "2020-04-02T00:00:00.000Z",
      correctedAt: null,
    });
  });

  it("that was replaced before anybody had decided it counts as dropped", () => {
    expect(facts([imported({ decided: null, superseded: on("2021-05-01") })])).toMatchObject({
      status: "dropped",
      droppedOn: "2021-05-01",
      closedAt: "2021-05-01T00:00:00.000Z",
      decidedAt: null,
    });
  });
});
