import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { deadlineOf } from "../../../lib/decisions/deadline.ts";
import { writeCursor } from "../../../lib/server/decisions/cursor.ts";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { type Order, orderNames } from "../../../lib/server/decisions/orders.ts";
import type { DecisionSummary } from "../../../lib/server/decisions/resource.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { listed, store } from "../../support/listed.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

let olga: Scope;
const COUNT = 120;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  olga = await harbour.join("Olga");
  await store(olga, fc.sample(listed([olga.personId]), { numRuns: COUNT, seed: 3 }));
});

async function walk(sort: Order, limit: number): Promise<DecisionSummary[]> {
  const seen: DecisionSummary[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await readDecisions(olga, { sort, limit, ...(cursor && { cursor }) });
    seen.push(...page.decisions);
    if (page.next === null) return seen;
    cursor = page.next;
  }
}

const LAST = "9999";
const keys: Readonly<Record<Order, (one: DecisionSummary) => string>> = {
  newest: ({ opened }) => opened.at,
  oldest: ({ opened }) => opened.at,
  decided: ({ decided }) => decided?.at ?? "",
  due: (one) => (one.status === "open" ? (deadlineOf(one) ?? "9000") : LAST),
};

describe.each(orderNames)("in the order %s", (sort) => {
  it.each([1, 7, 50])("pages of %i hold every decision once, in one order", async (limit) => {
    const whole = await walk(sort, 200);
    expect(whole).toHaveLength(COUNT);
    expect((await walk(sort, limit)).map(({ reference }) => reference)).toEqual(
      whole.map(({ reference }) => reference),
    );
    const order = whole.map(keys[sort]);
    const sorted = [...order].sort();
    expect(order).toEqual(sort === "newest" || sort === "decided" ? sorted.reverse() : sorted);
  });

  it("a cursor of another order is refused", async () => {
    const other = sort === "newest" ? "due" : "newest";
    const cursor = writeCursor({ order: other, at: "2026-03-28T00:00:00.000Z", id: olga.personId });
    await expect(readDecisions(olga, { sort, limit: 5, cursor })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field: "cursor" }],
    });
  });
});
