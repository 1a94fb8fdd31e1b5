import { expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { tellQuarter } from "../../../lib/server/sample/quarter/tell-quarter.ts";
import { ben, cleo, emil, idOf, lena, olga, stranger } from "../decisions/story.ts";

const crew = {
  people: { mara: lena, jonas: ben, priya: cleo, tomas: olga, eva: stranger, sofia: emil },
  team: idOf(600),
};
const you = { id: idOf(601), role: "steward", standing: "executive" } as const;
const told = (now: number, zone = "UTC", more = {}) =>
  tellQuarter({ crew: { ...crew, ...more }, now, zone, policies: defaultPolicies });

it.each(["2026-11-23T12:00:00Z", "2027-03-30T00:30:00Z", "2028-02-29T23:59:00Z"])(
  "the made-up quarter can be told on any day, %s, and ends before it",
  (now) => {
    const stories = told(Date.parse(now));
    expect(stories.length).toBeGreaterThan(9);
    for (const { events } of stories)
      expect(Date.parse(events.at(-1)?.recordedAt ?? now)).toBeLessThan(Date.parse(now));
  },
);

it.each(["Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "America/New_York"])(
  "it can be told in any zone at any hour, %s, with a visitor in it as well",
  (zone) => {
    const alone = told(0).length;
    for (let hour = 0; hour < 48; hour++)
      expect(told(Date.UTC(2027, 2, 27, hour, 59), zone, { you }).length).toBeGreaterThan(alone);
  },
);

it("uses what the product can do", () => {
  const types = new Set(told(Date.now()).flatMap(({ events }) => events.map(({ type }) => type)));
  for (const type of [
    "questionAsked",
    "questionAnswered",
    "evidenceAttached",
    "consulted",
    "committed",
    "escalated",
    "met",
    "answersHidden",
    "tripwireHit",
    "reversed",
    "superseded",
    "reviewed",
    "commented",
    "commentEdited",
    "commentDeleted",
    "dropped",
  ])
    expect([...types]).toContain(type);
});
