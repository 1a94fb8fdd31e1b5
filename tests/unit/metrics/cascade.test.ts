import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Branch, cascadeOf } from "../../../lib/metrics/cascade.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400;
const then = (days: number) => new Date(Date.parse(blank.openedAt) + days * DAY * 1000).toISOString();
const moment = { asOf: { at: then(1000), on: null }, zone: "UTC" };

/** Opened and decided on days after the first of all. */
const branch = (id: string, parent: string | null, opened: number, decided: number | null): Branch => ({
  ...blank,
  id,
  parent,
  openedAt: then(opened),
  firstDecidedAt: decided === null ? null : then(decided),
});

const cloud = [
  branch("cloud", null, 0, 10),
  branch("queue", "cloud", 2, 30),
  branch("broker", "queue", 12, 35),
  branch("store", "cloud", 1, 5),
  branch("index", "store", 3, 90),
  branch("other", null, 0, 400),
];

describe("a big decision and what it set up", () => {
  it("took from the first opening to the last decision; the longest chain goes down in the order of time", () => {
    expect(cascadeOf(cloud, "cloud", moment)).toEqual({
      n: 5,
      decided: 5,
      seconds: 90 * DAY,
      // From the store: it was decided before the cloud that it is part of.
      chain: { n: 2, seconds: 85 * DAY },
    });
    expect(cascadeOf(cloud, "queue", moment)).toEqual({
      n: 2,
      decided: 2,
      seconds: 33 * DAY,
      chain: { n: 2, seconds: 5 * DAY },
    });
  });

  it("is looked at as of a day: what came later is not there yet", () => {
    const seen = { asOf: { at: then(32), on: null }, zone: "UTC" };
    expect(cascadeOf(cloud, "cloud", seen)).toEqual({
      n: 5,
      decided: 3,
      seconds: 30 * DAY,
      chain: { n: 2, seconds: 20 * DAY },
    });
    expect(cascadeOf(cloud, "cloud", { ...seen, asOf: { at: then(0.5), on: null } })).toBeNull();
  });

  it("says nothing of one without parts, of one that is not there, and no time where nothing is decided", () => {
    expect(cascadeOf(cloud, "other", moment)).toBeNull();
    expect(cascadeOf(cloud, "nobody", moment)).toBeNull();
    const open = [branch("a", null, 0, null), branch("b", "a", 1, null)];
    expect(cascadeOf(open, "a", moment)).toEqual({ n: 2, decided: 0, seconds: null, chain: null });
  });

  it("leaves impossible times and unknown openings out of what it took, and not out of its number", () => {
    const [top, part] = [branch("a", null, 0, 10), branch("b", "a", 1, 20)];
    expect(cascadeOf([top, { ...part, dataProblem: "No." }], "a", moment)).toEqual({
      n: 2,
      decided: 1,
      seconds: 10 * DAY,
      chain: null,
    });
    expect(cascadeOf([{ ...top, openedKnown: false }, part], "a", moment)?.seconds).toBe(19 * DAY);
  });

  it("between days counts whole days", () => {
    const [top, part] = [branch("a", null, 0, 10), branch("b", "a", 1, 20)];
    const on = (days: number) => then(days).slice(0, 10);
    const days = [
      { ...top, openedOn: on(0), firstDecidedOn: on(10) },
      { ...part, firstDecidedOn: on(20) },
    ];
    const chain = { n: 2, seconds: 10 * DAY };
    expect(cascadeOf(days, "a", moment)).toMatchObject({ seconds: 20 * DAY, chain });
  });

  const day = fc.nat(50);
  const forest = fc
    .array(fc.record({ above: fc.nat(), opened: day, decided: fc.option(day) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((rows) =>
      rows.map(({ above, opened, decided }, place) =>
        branch(String(place), place === 0 ? null : String(above % place), opened, decided),
      ),
    );

  it("has the longest chain of all pairs between which each comes after the one above", () => {
    fc.assert(
      fc.property(forest, (branches) => {
        const byId = new Map(branches.map((one) => [one.id, one]));
        const waits = branches.flatMap((one) => {
          const found: number[] = [];
          let [below, above] = [one, byId.get(one.parent ?? "")];
          while (above && (above.firstDecidedAt ?? "z") <= (below.firstDecidedAt ?? "")) {
            found.push(Date.parse(one.firstDecidedAt ?? "") - Date.parse(above.firstDecidedAt ?? ""));
            [below, above] = [above, byId.get(above.parent ?? "")];
          }
          return found;
        });
        const longest = waits.length === 0 ? null : Math.max(...waits) / 1000;
        const cascade = cascadeOf(branches, "0", moment);
        expect(cascade?.chain?.seconds ?? null).toBe(longest);
        expect(cascade?.n ?? 1).toBe(branches.length);
      }),
    );
  });
});
