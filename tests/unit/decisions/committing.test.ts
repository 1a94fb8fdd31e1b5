import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import {
  agrees,
  asks,
  ben,
  cast,
  cleo,
  decided,
  disagrees,
  drops,
  emil,
  fieldsOf,
  HOUR,
  lena,
  olga,
  only,
  opened,
  reopens,
  settles,
  stranger,
  vera,
  weighs,
} from "./story.ts";

const offers: Command = { type: "offer", input: {} };
const commits: Command = { type: "commit", input: {} };
const declines: Command = { type: "decline", input: { reason: "I would not bet on it." } };
const stepsBack: Command = { type: "stepBack", input: {} };
const holds: Command = { type: "takePosition", input: { stance: "hold", about: "bet", reason: "Not yet." } };
const stepsAside: Command = { type: "takePosition", input: { stance: "step_back" } };

/** Ben disagrees with Olga's decision. */
const contested = (doubter: KnownPerson = ben) => {
  const story = opened();
  story.does(doubter, disagrees());
  return story;
};

describe("asking somebody to commit", () => {
  it("is for the owner, and for whoever agrees now", () => {
    const story = contested();
    story.does(cleo, agrees);
    story.does(cleo, asks(ben));
    expect(story.present.commitments).toMatchObject([
      {
        by: cleo.id,
        person: ben.id,
        origin: "asked",
        status: "asked",
        due: null,
        personStanding: "contributor",
      },
    ]);
    expect(contested().says(olga, asks(ben)).ok).toBe(true);
  });

  it("is refused to whoever took no position, doubts too, or agrees no more", () => {
    expect(contested().refused(cleo, asks(ben)).code).toBe("not-allowed");
    const story = contested();
    story.does(cleo, agrees);
    story.does(cleo, holds);
    expect(story.refused(cleo, asks(ben)).code).toBe("not-allowed");
  });

  it("goes to somebody who disagrees or holds now", () => {
    const story = opened();
    expect(fieldsOf(story.refused(olga, asks(ben)))).toEqual(["person"]);
    story.does(ben, holds);
    expect(story.says(olga, asks(ben)).ok).toBe(true);
    for (const elsewhere of [agrees, stepsAside]) {
      const changed = contested();
      changed.does(ben, elsewhere);
      expect(fieldsOf(changed.refused(olga, asks(ben)))).toEqual(["person"]);
    }
  });

  it("goes to nobody who is oneself, unknown, or can only read", () => {
    const story = opened();
    story.does(olga, disagrees());
    for (const person of [olga, stranger, vera])
      expect(fieldsOf(story.refused(olga, asks(person)))).toEqual(["person"]);
  });

  it("does not reach a doubter who has become a viewer since", () => {
    const people = cast.map((one) => ({ ...one }));
    const story = opened({ people });
    story.does(ben, disagrees());
    const now = people.find(({ id }) => id === ben.id);
    if (now === undefined) throw new Error("Ben is gone.");
    Object.assign(now, { role: "viewer" });
    expect(story.refused(olga, asks(ben)).fields).toEqual([
      { field: "person", message: "can only read here" },
    ]);
  });

  it("waits for one answer at a time", () => {
    const story = contested();
    story.does(olga, asks(ben));
    expect(story.refused(olga, asks(ben)).code).toBe("already-done");
    expect(story.refused(ben, offers).code).toBe("already-done");
    story.does(cleo, disagrees());
    expect(story.says(olga, asks(cleo)).ok).toBe(true);
    story.does(ben, declines);
    expect(story.says(olga, asks(ben)).ok).toBe(true);
  });

  it("may have a due time in the future", () => {
    const story = contested();
    const due = (at: number): Command => ({
      type: "askToCommit",
      input: { person: ben.id, due: new Date(at).toISOString() },
    });
    const next = Date.parse(story.now) + 1000;
    expect(fieldsOf(story.refused(olga, due(next)))).toEqual(["due"]);
    story.does(olga, { type: "askToCommit", input: { person: ben.id, due: "2026-11-24T10:00:00+01:00" } });
    expect(story.present.commitments).toMatchObject([{ due: "2026-11-24T09:00:00.000Z" }]);
  });

  it("is over once the decision is closed", () => {
    const story = contested();
    story.does(olga, settles);
    expect(story.refused(olga, asks(ben)).code).toBe("wrong-state");
  });

  it("is not repeated after a yes, until there is a new doubt or a new round", () => {
    const story = contested();
    story.does(olga, asks(ben));
    story.does(ben, commits);
    expect(story.refused(olga, asks(ben)).code).toBe("already-done");
    expect(story.refused(ben, offers).code).toBe("already-done");
    story.does(ben, disagrees("Now it is about money."));
    story.does(olga, asks(ben));
    story.does(ben, commits);
    story.does(olga, settles);
    story.does(olga, reopens);
    expect(story.says(olga, asks(ben)).ok).toBe(true);
  });

  it("may be repeated after a no", () => {
    for (const no of [declines, stepsBack]) {
      const story = contested();
      story.does(olga, asks(ben));
      story.does(ben, no);
      expect(story.says(olga, asks(ben)).ok).toBe(true);
    }
  });
});

describe("offering to commit", () => {
  it("is for somebody who doubts, to the owner", () => {
    const story = contested();
    story.does(ben, offers);
    expect(story.present.commitments).toMatchObject([
      {
        by: ben.id,
        person: ben.id,
        origin: "offered",
        status: "offered",
        personStanding: "contributor",
        otherStanding: "lead",
      },
    ]);
    expect(story.refused(olga, asks(ben)).code).toBe("already-done");
    expect(story.refused(ben, offers).code).toBe("already-done");
  });

  it("is refused without a doubt, to the owner, without an owner, and when it is closed", () => {
    expect(opened().refused(ben, offers).code).toBe("wrong-state");
    const agreed = contested();
    agreed.does(ben, agrees);
    expect(agreed.refused(ben, offers).code).toBe("wrong-state");
    expect(contested(olga).refused(olga, offers).detail).toContain("You own");
    const ownerless = contested();
    ownerless.state = { ...ownerless.present, owner: null };
    expect(ownerless.refused(ben, offers).code).toBe("wrong-state");
    ownerless.state = { ...ownerless.present, owner: stranger.id };
    expect(ownerless.refused(ben, offers).code).toBe("wrong-state");
    const late = decided();
    late.does(ben, disagrees());
    expect(late.refused(ben, offers).code).toBe("wrong-state");
  });
});

describe("weighing a view", () => {
  it("is written by the owner about somebody who doubts, or did", () => {
    const story = contested();
    story.does(olga, weighs(ben));
    story.does(ben, agrees);
    story.does(olga, weighs(ben));
    expect(story.present.weighings).toMatchObject([{ by: olga.id, person: ben.id }, { person: ben.id }]);
  });

  it("is refused about somebody without a doubt, to others, and after deciding", () => {
    const story = contested();
    story.does(cleo, agrees);
    for (const person of [cleo, lena, stranger])
      expect(fieldsOf(story.refused(olga, weighs(person)))).toEqual(["person"]);
    expect(story.refused(cleo, weighs(ben)).code).toBe("not-allowed");
    story.does(olga, settles);
    expect(story.refused(olga, weighs(ben)).code).toBe("wrong-state");
  });
});

describe("answering", () => {
  it.each([
    ["committed", commits],
    ["declined", declines],
    ["stepped_back", stepsBack],
  ] as const)("with %s settles the ask", (status, answer) => {
    const story = contested();
    story.does(olga, asks(ben));
    story.wait(HOUR);
    story.does(ben, answer);
    expect(story.present.commitments).toMatchObject([{ status, answeredAt: story.now, by: olga.id }]);
    expect(story.refused(ben, answer).code).toBe("wrong-state");
  });

  it("keeps the reason of a no", () => {
    const story = contested();
    story.does(olga, asks(ben));
    story.does(ben, declines);
    expect(story.present.commitments).toMatchObject([
      { reason: "I would not bet on it.", direction: null, sincere: null },
    ]);
  });

  it("is refused to whoever was not asked, with a hint", () => {
    const story = contested();
    story.does(olga, asks(ben));
    for (const answer of [commits, declines, stepsBack]) {
      expect(story.refused(cleo, answer)).toMatchObject({
        code: "wrong-state",
        detail: expect.stringContaining("offer"),
      });
    }
  });

  it("makes one's own offer true, but cannot decline it", () => {
    const story = contested();
    story.does(ben, offers);
    expect(story.refused(ben, declines).code).toBe("wrong-state");
    expect(story.refused(ben, stepsBack).code).toBe("wrong-state");
    story.does(ben, commits);
    expect(story.present.commitments).toMatchObject([{ status: "committed", origin: "offered" }]);
  });

  it("is over once the decision is made or dropped, and the ask has expired", () => {
    for (const closing of [settles, drops]) {
      const story = contested();
      story.does(olga, asks(ben));
      story.does(olga, closing);
      expect(story.present.commitments).toMatchObject([{ status: "expired", answeredAt: story.now }]);
      expect(story.refused(ben, commits).code).toBe("wrong-state");
    }
  });
});

describe("the direction of a commitment", () => {
  it.each([
    ["a contributor to a lead goes up", ben, lena, "up"],
    ["a lead to a contributor goes down", lena, ben, "down"],
    ["an executive to a contributor goes down", emil, cleo, "down"],
    ["an executive to a lead goes down", emil, lena, "down"],
    ["a contributor to a contributor is between peers", ben, cleo, "peer"],
  ] as const)("%s", (_, doubter, asker, direction) => {
    const story = contested(doubter);
    story.does(asker, agrees);
    story.does(asker, asks(doubter));
    expect(only(story.does(doubter, commits), "committed").data).toMatchObject({ direction });
  });

  it("goes by the owner's standing where it was offered, at the time of the offer", () => {
    const people = cast.map((one) => ({ ...one }));
    const story = opened({ people });
    story.does(emil, disagrees());
    story.does(emil, offers);
    const owner = people.find(({ id }) => id === olga.id);
    if (owner === undefined) throw new Error("Olga is gone.");
    Object.assign(owner, { standing: "executive" });
    expect(only(story.does(emil, commits), "committed").data).toMatchObject({ direction: "down" });
  });
});

describe("a commitment is sincere", () => {
  const sincere = (...steps: readonly (readonly [KnownPerson, Command])[]) => {
    const story = opened();
    for (const [who, command] of steps) story.does(who, command);
    return only(story.does(ben, commits), "committed").data;
  };

  it("when a reasoned doubt was weighed by the owner, before or after the ask", () => {
    expect(sincere([ben, disagrees()], [olga, weighs(ben)], [olga, asks(ben)])).toMatchObject({
      sincere: true,
    });
    expect(sincere([ben, holds], [olga, asks(ben)], [olga, weighs(ben)])).toMatchObject({ sincere: true });
    expect(sincere([ben, holds], [ben, offers], [olga, weighs(ben)])).toMatchObject({ sincere: true });
  });

  it("also when the doubt was put in other words since it was weighed", () => {
    const steps = [
      [ben, disagrees()],
      [olga, weighs(ben)],
      [ben, disagrees("In other words.")],
      [ben, offers],
    ] as const;
    expect(sincere(...steps)).toMatchObject({ sincere: true });
  });

  it("not when nobody weighed it, or somebody else's was weighed", () => {
    expect(sincere([ben, disagrees()], [olga, asks(ben)])).toMatchObject({ sincere: false });
    const other = sincere([ben, holds], [cleo, holds], [olga, weighs(cleo)], [olga, asks(ben)]);
    expect(other).toMatchObject({ sincere: false });
  });

  it("not when the weighing was undone", () => {
    const story = contested();
    story.does(olga, asks(ben));
    story.does(olga, weighs(ben));
    story.does(olga, { type: "undo", input: {} });
    expect(only(story.does(ben, commits), "committed").data).toMatchObject({ sincere: false });
  });

  it("not by a weighing that came before the doubt was stated", () => {
    const story = contested();
    story.does(olga, asks(ben));
    const [doubt] = story.present.positions;
    if (doubt === undefined) throw new Error("There is no doubt.");
    const weighing = { seq: doubt.seq - 1, by: olga.id, at: doubt.at, person: ben.id, note: "Foreseen." };
    story.state = { ...story.present, weighings: [weighing] };
    expect(only(story.does(ben, commits), "committed").data).toMatchObject({ sincere: false });
  });
});
