import { describe, expect, it } from "vitest";
import type { Command, CommandInput } from "../../../lib/decisions/commands.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import {
  agrees,
  ben,
  cleo,
  DAY,
  disagrees,
  drops,
  emil,
  fieldsOf,
  gus,
  HOUR,
  lena,
  olga,
  only,
  opened,
  reopens,
  type Story,
  settles,
  stranger,
  types,
  undoes,
  vera,
} from "./story.ts";

const wants: Command = {
  type: "takePosition",
  input: { stance: "disagree", about: "objectives", reason: "Growth is not what we are for." },
};
const escalates = (to: KnownPerson, more: Partial<CommandInput<"escalate">> = {}): Command => ({
  type: "escalate",
  input: { to: to.id, statement: "We grow the wrong thing.", ...more },
});
const states = (statement: string): Command => ({ type: "addStatement", input: { statement } });
const answers = (
  answer: CommandInput<"resolveEscalation">["answer"],
  more: Partial<CommandInput<"resolveEscalation">> = {},
): Command => ({ type: "resolveEscalation", input: { answer, note: "Growth first.", ...more } });
const withdraws: Command = { type: "withdrawEscalation", input: { reason: "We found a way." } };
const decidesAnyway: Command = {
  type: "decide",
  input: { choice: { option: 2 }, share: 80, withoutAnswer: "The ship sails." },
};

/** Ben says that objectives differ, and an hour later it goes to Lena. */
const escalated = (): Story => {
  const story = opened();
  story.does(ben, wants);
  story.wait(HOUR).does(ben, escalates(lena));
  return story;
};
const current = (story: Story) => {
  const found = story.present.escalations.at(-1);
  if (found === undefined) throw new Error("Nothing was escalated.");
  return found;
};

describe("an escalation", () => {
  it("is raised by somebody who doubts, with what their side says, and knows when it was recognised", () => {
    const story = escalated();
    const [said] = story.present.positions;
    expect(current(story)).toMatchObject({
      by: ben.id,
      to: lena.id,
      status: "open",
      recognised: said?.at,
      statements: [{ by: ben.id, side: "against", text: "We grow the wrong thing." }],
      answeredAt: null,
    });
  });

  it("is raised by the owner for the other side, and by nobody who has no side in it", () => {
    const story = opened();
    for (const actor of [cleo, gus, vera])
      expect(story.refused(actor, escalates(lena)).code).toBe("not-allowed");
    story.does(cleo, agrees);
    expect(story.refused(cleo, escalates(lena)).code).toBe("not-allowed");
    story.does(olga, escalates(lena));
    expect(current(story)).toMatchObject({ statements: [{ side: "for" }] });
    expect(current(story).recognised).toBe(current(story).at);
  });

  it("goes to somebody who can answer: not to a party, a guest, a viewer or nobody", () => {
    const story = opened();
    story.does(ben, wants);
    for (const to of [ben, olga, gus, vera, stranger])
      expect(fieldsOf(story.refused(ben, escalates(to)))).toEqual(["to"]);
    story.does(ben, escalates(emil));
  });

  it("waits for one answer at a time", () => {
    const story = escalated();
    expect(story.refused(olga, escalates(emil)).code).toBe("already-done");
    story.does(lena, answers("returned"));
    story.does(ben, escalates(lena));
    expect(story.present.escalations.map(({ status }) => status)).toEqual(["returned", "open"]);
  });

  it("is due as it says, as the ladder says, or in two days", () => {
    const dueIn = (story: Story) => (Date.parse(current(story).due) - Date.parse(current(story).at)) / HOUR;
    expect(dueIn(escalated())).toBe(48);
    const fast = opened({ ladder: [{ person: lena.id, hours: 4 }] });
    fast.does(olga, escalates(lena));
    expect(dueIn(fast)).toBe(4);
    const given = opened();
    const due = new Date(Date.parse(given.now) + DAY).toISOString();
    given.does(olga, escalates(lena, { due }));
    expect(current(given).due).toBe(due);
    expect(fieldsOf(opened().refused(olga, escalates(lena, { due: "2026-01-01T00:00:00Z" })))).toEqual([
      "due",
    ]);
  });

  it("is for an open decision only", () => {
    const story = opened();
    story.does(ben, wants);
    story.does(olga, drops);
    expect(story.refused(ben, escalates(lena)).code).toBe("wrong-state");
  });

  it("puts whoever is on the ladder on it, and whoever its owner turns to, but nobody else of the raiser's wish", () => {
    const privately = (ladder: KnownPerson[]) => {
      const story = opened({ ladder: ladder.map(({ id }) => ({ person: id, hours: 24 })) });
      story.does(olga, { type: "inviteGuest", input: { person: ben.id } });
      story.does(olga, { type: "setVisibility", input: { visibility: "people" } });
      story.does(ben, wants);
      return story;
    };
    expect(fieldsOf(privately([]).refused(ben, escalates(lena)))).toEqual(["to"]);
    const laddered = privately([lena]);
    expect(types(laddered.does(ben, escalates(lena)))).toEqual(["guestInvited", "escalated"]);
    expect(laddered.present.people).toContain(lena.id);
    expect(types(privately([]).does(olga, escalates(lena)))).toEqual(["guestInvited", "escalated"]);
    laddered.does(ben, undoes);
    expect(laddered.present.people).not.toContain(lena.id);
  });

  it("tells nothing of hidden answers but what whoever raises it says themselves", () => {
    const story = opened();
    story.does(olga, { type: "hideAnswers", input: { hide: true } });
    story.does(cleo, wants);
    story.wait(DAY).does(ben, wants);
    expect(story.refused(olga, escalates(lena)).detail).toContain("hidden");
    story.wait(HOUR).does(ben, escalates(lena));
    expect(current(story).recognised).toBe(story.present.positions[1]?.at);
  });
});

describe("a statement", () => {
  it("is added by the other side, and put better by either; the newest of each counts", () => {
    const story = escalated();
    story.does(olga, states("It pays for the rest."));
    story.does(cleo, agrees);
    story.does(cleo, states("I would do it as well."));
    story.does(olga, states("It pays for all the rest."));
    expect(current(story).statements.map(({ by, side }) => [by, side])).toEqual([
      [ben.id, "against"],
      [olga.id, "for"],
      [cleo.id, "for"],
      [olga.id, "for"],
    ]);
  });

  it("is for whoever has a side, while it waits", () => {
    const story = escalated();
    expect(story.refused(cleo, states("Me too.")).code).toBe("wrong-state");
    story.does(cleo, { type: "takePosition", input: { stance: "step_back" } });
    expect(story.refused(cleo, states("Me too.")).code).toBe("wrong-state");
    story.does(gus, disagrees());
    story.does(gus, states("As a guest I see it too."));
    story.does(lena, answers("ruled"));
    expect(story.refused(olga, states("Too late.")).code).toBe("wrong-state");
    expect(opened().refused(olga, states("Of nothing.")).code).toBe("wrong-state");
  });
});

describe("the answer to an escalation", () => {
  it.each(["ruled", "returned"] as const)(
    "is %s by the person it went to, with words, and nobody else",
    (answer) => {
      const story = escalated();
      for (const actor of [olga, ben, emil])
        expect(story.refused(actor, answers(answer)).code).toBe("not-allowed");
      story.does(lena, answers(answer));
      expect(current(story)).toMatchObject({ status: answer, answeredBy: lena.id, note: "Growth first." });
      story.does(olga, settles);
    },
  );

  it("is to decide it: the person it went to may, while it waits", () => {
    const story = escalated();
    expect(story.refused(emil, settles).code).toBe("not-allowed");
    expect(types(story.does(lena, settles))).toContain("escalationResolved");
    expect(current(story)).toMatchObject({ status: "decided", answeredBy: lena.id });
    story.does(olga, reopens);
    expect(story.refused(lena, settles).code).toBe("not-allowed");
  });

  it("is to hand it up, to somebody who has not had it, and begins their time anew", () => {
    const story = escalated();
    const up = (to: KnownPerson) => answers("handed_up", { to: to.id });
    for (const to of [lena, ben, olga, vera, stranger])
      expect(fieldsOf(story.refused(lena, up(to)))).toEqual(["to"]);
    expect(fieldsOf(story.refused(lena, answers("handed_up")))).toEqual(["to"]);
    expect(fieldsOf(story.refused(lena, answers("ruled", { to: emil.id })))).toEqual(["to"]);
    story.wait(30 * HOUR).does(lena, up(emil));
    expect(current(story)).toMatchObject({
      to: emil.id,
      status: "open",
      handUps: [{ from: lena.id, to: emil.id, note: "Growth first." }],
    });
    expect(current(story).since).toBe(current(story).handUps[0]?.at);
    expect(fieldsOf(story.refused(emil, up(lena)))).toEqual(["to"]);
    expect(story.refused(lena, answers("ruled")).code).toBe("not-allowed");
    story.wait(40 * HOUR);
    expect(story.refused(olga, decidesAnyway).code).toBe("wrong-state");
    story.does(emil, answers("ruled"));
  });

  it("is spared where whoever raised it takes it back", () => {
    const story = escalated();
    for (const actor of [olga, lena]) expect(story.refused(actor, withdraws).code).toBe("not-allowed");
    story.does(ben, withdraws);
    expect(current(story)).toMatchObject({ status: "withdrawn", note: "We found a way." });
    expect(story.refused(lena, answers("ruled")).code).toBe("not-allowed");
  });
});

describe("an escalation never freezes a decision", () => {
  it("the owner waits for two days, then decides with a reason, and the record shows that there was no answer", () => {
    const story = escalated();
    expect(story.refused(olga, decidesAnyway)).toMatchObject({ code: "wrong-state" });
    story.wait(2 * DAY);
    expect(fieldsOf(story.refused(olga, settles))).toEqual(["withoutAnswer"]);
    const resolved = only(story.does(olga, decidesAnyway), "escalationResolved");
    expect(resolved.data).toMatchObject({ outcome: "lapsed", note: "The ship sails." });
    expect(story.facts).toMatchObject({ escalationCount: 1, resolution: "lapsed" });
  });

  it("whoever may drop it may do so at any time, and then nobody has to answer", () => {
    const story = escalated();
    story.does(olga, drops);
    expect(current(story)).toMatchObject({ status: "lapsed", note: null });
  });

  it("undoing the decision lets it wait again", () => {
    const story = escalated();
    story.does(lena, settles);
    story.does(lena, undoes);
    expect(current(story).status).toBe("open");
  });

  it("a reason that is not needed is left out", () => {
    const story = opened();
    expect(types(story.does(olga, decidesAnyway))).not.toContain("escalationResolved");
  });
});

describe("facts of an escalation", () => {
  it("are when it was recognised, escalated and answered, and how often it went up", () => {
    const story = escalated();
    expect(story.facts).toMatchObject({
      objectivesCount: 1,
      recognisedAt: story.present.positions[0]?.at,
      escalatedAt: current(story).at,
      resolvedAt: null,
      resolution: null,
    });
    story.does(lena, answers("handed_up", { to: emil.id }));
    story.does(emil, answers("ruled"));
    expect(story.facts).toMatchObject({
      resolution: "ruled",
      resolvedAt: current(story).answeredAt,
      handUpCount: 1,
    });
  });

  it("know of objectives that nobody escalated", () => {
    const story = opened();
    story.does(ben, wants);
    expect(story.facts).toMatchObject({ objectivesCount: 1, escalatedAt: null, escalationCount: 0 });
    expect(story.facts.recognisedAt).not.toBeNull();
  });
});
