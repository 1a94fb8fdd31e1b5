import { beforeAll, describe, expect, it } from "vitest";
import { type PageQuery, readDecisions } from "../../../lib/server/decisions/list.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let ben: Scope;
const made: string[] = [];

beforeAll(async () => {
  const harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
  // Three days with eight decisions each at the very same instant: only the id tells them apart.
  for (let number = 0; number < 24; number++) {
    const day = `2026-03-0${1 + (number % 3)}`;
    const who = number % 2 === 0 ? olga : ben;
    made.push(await open(who, { openedAt: day, door: number % 4 === 0 ? "one_way" : "two_way" }));
  }
});

/** Every page until there is none; `between` happens after each. */
async function walk(query: PageQuery, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await readDecisions(olga, { ...query, ...(cursor && { cursor }) });
    seen.push(...page.decisions.map(({ reference }) => reference));
    if (page.next === null) return seen;
    cursor = page.next;
    await between();
  }
}

describe("pages of the list", () => {
  it.each([1, 5, 7, 8, 23, 24, 25, 200])("of %i together hold every decision once", async (limit) => {
    const seen = await walk({ limit });
    expect(seen).toHaveLength(24);
    expect(new Set(seen)).toEqual(new Set(made));
  });

  it("stand in one order, newest first, however large they are", async () => {
    const whole = await walk({ limit: 200 });
    expect(await walk({ limit: 3 })).toEqual(whole);
    const { decisions } = await readDecisions(olga, { limit: 200 });
    const times = decisions.map(({ opened }) => opened.at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it("keep to their filters", async () => {
    expect(new Set(await walk({ limit: 4, owner: ben.personId }))).toEqual(
      new Set(made.filter((_, number) => number % 2 === 1)),
    );
    expect(new Set(await walk({ limit: 4, door: "one_way" }))).toEqual(
      new Set(made.filter((_, number) => number % 4 === 0)),
    );
    expect(await walk({ limit: 4, status: "dropped" })).toEqual([]);
  });

  it.each(["!", "WyIyMDI2Il0", "e30", ""])(
    "are not given for a cursor that no page gave: %s",
    async (cursor) => {
      await expect(readDecisions(olga, { limit: 5, cursor: cursor || "-" })).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "cursor" }],
      });
    },
  );

  it("miss none and repeat none while others are added and closed", async () => {
    const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "1999-01-01"];
    let turn = 0;
    const seen = await walk({ limit: 5 }, async () => {
      for (const openedAt of days) await open(olga, { openedAt });
      const reference = made[turn * 2];
      turn += 1;
      if (reference) await give(olga, reference, { type: "drop", input: { reason: "Not needed." } });
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(made.filter((reference) => !seen.includes(reference))).toEqual([]);
  });
});
