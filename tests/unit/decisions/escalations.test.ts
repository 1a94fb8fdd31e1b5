import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLate, nextRung, statementsOf, unescalated } from "../../../lib/decisions/escalations.ts";
import { ben, cleo, emil, idOf, lena, olga } from "./story.ts";

const ladder = [lena, emil].map(({ id }) => ({ person: id, hours: 24 }));
const people = fc.uniqueArray(fc.integer({ min: 1, max: 6 }).map(idOf), { maxLength: 6 });

describe("the next rung", () => {
  it("is the lowest one of somebody else, and above those who had it", () => {
    expect(nextRung(ladder, [olga.id, ben.id])?.person).toBe(lena.id);
    expect(nextRung(ladder, [olga.id, lena.id])?.person).toBe(emil.id);
    expect(nextRung(ladder, [olga.id, lena.id, emil.id])).toBeUndefined();
    expect(nextRung([], [])).toBeUndefined();
  });

  it("where only lower ones are left, is the lowest of them", () => {
    expect(nextRung(ladder, [emil.id])?.person).toBe(lena.id);
  });

  it("is on the ladder, never one of those who are out, and missing only where all are out", () => {
    fc.assert(
      fc.property(people, people, (on, out) => {
        const next = nextRung(
          on.map((person) => ({ person })),
          out,
        );
        const left = on.filter((person) => !out.includes(person));
        if (next === undefined) expect(left).toEqual([]);
        else expect(left).toContain(next.person);
      }),
    );
  });
});

describe("what a side says", () => {
  it("is the newest statement of everybody who spoke for it, in the order in which they first spoke", () => {
    const statement = (seq: number, by: string, side: "for" | "against") => ({ seq, by, side });
    const statements = [
      statement(1, ben.id, "against"),
      statement(2, olga.id, "for"),
      statement(3, cleo.id, "for"),
      statement(4, olga.id, "for"),
    ];
    expect(statementsOf({ statements }, "for").map(({ seq }) => seq)).toEqual([4, 3]);
    expect(statementsOf({ statements: statements.slice(0, 1) }, "for")).toEqual([]);
  });
});

describe("an answer", () => {
  const due = "2026-11-23T09:00:00.000Z";
  it("is late once its time is over, while it is not there", () => {
    expect(isLate({ status: "open", due }, "2026-11-23T09:00:00.001Z")).toBe(true);
    expect(isLate({ status: "open", due }, due)).toBe(false);
    expect(isLate({ status: "ruled", due }, "2027-01-01T00:00:00.000Z")).toBe(false);
  });
});

describe("a doubt about objectives", () => {
  const doubt = (seq: number, about: "objectives" | "bet") => ({
    seq,
    by: ben.id,
    stance: "disagree" as const,
    about,
  });
  it("is there to be escalated until it was, and again once it was stated anew", () => {
    const raised = [{ seq: 3, status: "returned" as const }];
    expect(unescalated({ positions: [doubt(2, "objectives")], escalations: [] })).toHaveLength(1);
    expect(unescalated({ positions: [doubt(2, "objectives")], escalations: raised })).toEqual([]);
    expect(unescalated({ positions: [doubt(4, "objectives")], escalations: raised })).toHaveLength(1);
    expect(unescalated({ positions: [doubt(4, "bet")], escalations: [] })).toEqual([]);
    const settled = [doubt(4, "objectives"), { ...doubt(5, "bet"), about: null, stance: "agree" as const }];
    expect(unescalated({ positions: settled, escalations: [] })).toEqual([]);
  });
});
