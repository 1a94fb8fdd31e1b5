import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { answerTo } from "../../../lib/decisions/consultations.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { defaultPolicies, unmetAsks } from "../../../lib/decisions/policy.ts";
import {
  agrees,
  ben,
  cleo,
  DAY,
  disagrees,
  drops,
  fieldsOf,
  gus,
  lena,
  olga,
  opened,
  reopens,
  type Story,
  stranger,
  types,
  undoes,
  vera,
} from "./story.ts";

const consults = (...people: KnownPerson[]): Command => ({
  type: "consult",
  input: { people: people.map(({ id }) => id), note: "You know the harbour." },
});
const answered = ({ present }: Story) => present.consultations.map((one) => answerTo(present, one) !== null);

describe("people who are asked by name", () => {
  it("are asked one by one, and have answered once they took a position", () => {
    const story = opened();
    expect(types(story.does(olga, consults(ben, cleo)))).toEqual(["consulted", "consulted"]);
    expect(answered(story)).toEqual([false, false]);
    story.does(cleo, { type: "takePosition", input: { stance: "step_back" } });
    expect(answered(story)).toEqual([false, true]);
    expect(story.facts).toMatchObject({ consultedCount: 2, consultedAnswers: 1 });
  });

  it("are never asked again, neither while they think nor once they have answered", () => {
    const story = opened();
    story.does(olga, consults(ben));
    expect(story.refused(lena, consults(ben)).fields).toEqual([
      { field: "people.0", message: "was asked already" },
    ]);
    story.does(cleo, agrees);
    expect(story.refused(olga, consults(lena, cleo)).fields).toEqual([
      { field: "people.1", message: "has answered already" },
    ]);
    story.does(olga, drops);
    story.does(olga, reopens);
    story.does(olga, consults(ben, cleo));
    expect(answered(story)).toEqual([false, false, false]);
  });

  it("are people who can answer: not oneself, its owner, a viewer or nobody", () => {
    const story = opened();
    for (const who of [ben, olga, vera, stranger])
      expect(fieldsOf(story.refused(ben, consults(who)))).toEqual(["people.0"]);
    expect(story.refused(vera, consults(ben)).code).toBe("not-allowed");
    expect(story.refused(gus, consults(ben)).code).toBe("not-allowed");
    story.does(ben, consults(cleo));
    story.does(olga, drops);
    expect(story.refused(ben, consults(lena)).code).toBe("wrong-state");
  });

  it("are put on it by its owner where they could not see it, by others they cannot be asked then", () => {
    const story = opened();
    story.does(olga, { type: "inviteGuest", input: { person: ben.id } });
    story.does(olga, { type: "setVisibility", input: { visibility: "people" } });
    expect(fieldsOf(story.refused(ben, consults(cleo)))).toEqual(["people.0"]);
    expect(types(story.does(olga, consults(cleo)))).toEqual(["guestInvited", "consulted"]);
    expect(story.present.people).toContain(cleo.id);
  });

  it("do not betray by a refusal that they gave a hidden answer", () => {
    const story = opened();
    story.does(olga, { type: "hideAnswers", input: { hide: true } });
    story.does(ben, disagrees());
    story.does(olga, consults(ben, cleo));
    expect(story.facts).toMatchObject({ consultedCount: 2, consultedAnswers: 0 });
    expect(answered(story)).toEqual([true, false]);
  });

  it("are what the door asks for: one person consulted", () => {
    const story = opened();
    const unmet = () => unmetAsks(defaultPolicies.one_way, story.present, {});
    expect(unmet()).toContain("consulted");
    story.does(olga, consults(ben));
    expect(unmet()).not.toContain("consulted");
    story.does(olga, undoes);
    expect(unmet()).toContain("consulted");
  });
});

describe("a meeting", () => {
  const meets: Command = { type: "met", input: {} };

  it("is counted by one tap of anybody who was there, once a day in the workspace's zone", () => {
    const story = opened();
    story.does(ben, meets);
    expect(story.refused(olga, meets).code).toBe("already-done");
    story.wait(DAY).does(olga, meets);
    expect(story.facts.meetingCount).toBe(2);
  });

  it("is about an open decision, and not for those who only read or are guests", () => {
    const story = opened();
    for (const actor of [vera, gus]) expect(story.refused(actor, meets).code).toBe("not-allowed");
    story.does(olga, drops);
    expect(story.refused(ben, meets).code).toBe("wrong-state");
  });
});
