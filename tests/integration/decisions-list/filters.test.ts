import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isOverdue } from "../../../lib/decisions/deadline.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { endOf, startOf } from "../../../lib/decisions/time.ts";
import { doors, statuses } from "../../../lib/decisions/words.ts";
import type { Filters } from "../../../lib/server/decisions/filters.ts";
import { countDecisions, readDecisions } from "../../../lib/server/decisions/list.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { DAYS, type Listed, listed, store, TAGS, WORDS } from "../../support/listed.ts";
import { makeWorkspace, ZONE } from "../../support/workspace.ts";

await useDatabase();

let olga: Scope;
let owners: string[];
let all: readonly Listed[];

beforeAll(async () => {
  const harbour = await makeWorkspace();
  const ben = await harbour.join("Ben");
  olga = await harbour.join("Olga");
  owners = [olga.personId, ben.personId];
  [all = []] = fc.sample(fc.array(listed(owners), { minLength: 300, maxLength: 300 }), {
    numRuns: 1,
    seed: 7,
  });
  await store(olga, all);
  // What stands elsewhere is never found here.
  const island = await makeWorkspace("Island");
  await store(island.steward, fc.sample(listed([island.steward.personId]), { numRuns: 40, seed: 8 }));
});

/** The filters once more, as plainly as can be. */
function fits(one: Listed, filters: Filters, now: string): boolean {
  const at = (date: Date) => date.toISOString();
  const target = one.frozen ?? (one.door && defaultPolicies[one.door].target);
  const overdue = isOverdue(
    {
      status: one.status,
      opened: { at: at(one.opened), on: null },
      due: one.due && { at: at(one.due), on: null },
      target,
    },
    now,
  );
  const begins = (on: string) => startOf(on, ZONE)?.at ?? "";
  const ends = (on: string) => endOf(on, ZONE)?.at ?? "";
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const { status, door, owner, ownerName, tag, q, openedFrom, openedTo, decidedFrom, decidedTo } = filters;
  return [
    !status || one.status === status,
    !door || (one.door ?? "none") === door,
    !owner || one.owner === owner,
    !ownerName || (one.ownerName !== null && same(one.ownerName, ownerName)),
    !tag || one.tags.some((other) => same(other, tag)),
    !q ||
      [...one.title.split(" "), ...one.tags].some((word) => word.toLowerCase().startsWith(q.toLowerCase())),
    !openedFrom || at(one.opened) >= begins(openedFrom),
    !openedTo || at(one.opened) <= ends(openedTo),
    !decidedFrom || (one.decided !== null && at(one.decided) >= begins(decidedFrom)),
    !decidedTo || (one.decided !== null && at(one.decided) <= ends(decidedTo)),
    !filters.overdue || String(overdue) === filters.overdue,
    !filters.contested || String(one.contested) === filters.contested,
    !filters.problem || String(one.problem) === filters.problem,
  ].every(Boolean);
}

async function found(filters: Filters): Promise<Set<string>> {
  const references: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await readDecisions(olga, { ...filters, limit: 200, ...(cursor && { cursor }) });
    references.push(...page.decisions.map(({ reference }) => reference));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(new Set(references).size).toBe(references.length);
  return new Set(references);
}

const expected = (filters: Filters) =>
  all.filter((one) => fits(one, filters, new Date().toISOString())).map(({ reference }) => reference);

const yesOrNo = fc.constantFrom("true" as const, "false" as const);
const anyFilters = fc.record(
  {
    status: fc.constantFrom(...statuses),
    door: fc.constantFrom(...doors, "none" as const),
    ownerName: fc.constantFrom("GUIDO", "barry", "nobody"),
    tag: fc.constantFrom(...TAGS),
    q: fc.constantFrom(...WORDS.map((word) => word.slice(0, 3)), "plat"),
    openedFrom: fc.constantFrom(...DAYS),
    openedTo: fc.constantFrom(...DAYS),
    decidedFrom: fc.constantFrom(...DAYS),
    decidedTo: fc.constantFrom(...DAYS),
    overdue: yesOrNo,
    contested: yesOrNo,
    problem: yesOrNo,
  },
  { requiredKeys: [] },
);

describe("the list holds exactly what the filters say", () => {
  it("for any filters together, in rows and in the count", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async (filters) => {
        const wanted = expected(filters);
        expect(await found(filters)).toEqual(new Set(wanted));
        const open = all.filter(
          ({ reference, status }) => status === "open" && wanted.includes(reference),
        ).length;
        expect(await countDecisions(olga, filters)).toEqual({ total: wanted.length, open });
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it.each<[string, readonly Filters[]]>([
    ["status", statuses.map((status) => ({ status }))],
    ["door", [{ door: "two_way" }, { door: "one_way" }, { door: "none" }]],
    ["overdue", [{ overdue: "true" }, { overdue: "false" }]],
    ["contested", [{ contested: "true" }, { contested: "false" }]],
    ["problem", [{ problem: "true" }, { problem: "false" }]],
    ["day of opening", [{ openedTo: "2026-03-28" }, { openedFrom: "2026-03-29" }]],
  ])("and its complement is the rest: %s", async (_, parts) => {
    const sets = await Promise.all(parts.map(found));
    expect(sets.every((set) => set.size > 0)).toBe(true);
    expect(sets.reduce((sum, { size }) => sum + size, 0)).toBe(all.length);
    expect(new Set(sets.flatMap((set) => [...set])).size).toBe(all.length);
  });

  it("for one owner and for another", async () => {
    for (const owner of owners) expect(await found({ owner })).toEqual(new Set(expected({ owner })));
  });

  it("for a list of references, and nothing of another workspace", async () => {
    const [first, second] = all;
    const references = `${first?.reference},${second?.reference},ZZZZZ`;
    expect(await found({ references })).toEqual(new Set([first?.reference, second?.reference]));
  });
});
