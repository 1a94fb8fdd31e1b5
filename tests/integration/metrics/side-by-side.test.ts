import { expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { recentOf } from "../../../lib/metrics/counts.ts";
import { groupings, type View } from "../../../lib/metrics/view.ts";
import { closed } from "../../../lib/metrics/weeks.ts";
import { database } from "../../../lib/server/db.ts";
import { committedPart } from "../../../lib/server/metrics/committed.ts";
import { decidedPart } from "../../../lib/server/metrics/decided.ts";
import { flowsPart, readWeeks } from "../../../lib/server/metrics/flows.ts";
import { type Part, partOf, readParts } from "../../../lib/server/metrics/parts.ts";
import { reviewedPart } from "../../../lib/server/metrics/reviewed.ts";
import { stretchedPart } from "../../../lib/server/metrics/stretches.ts";
import { watchedPart } from "../../../lib/server/metrics/watched.ts";
import { withClient } from "../../../lib/server/runtime/postgres/connect.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { fill } from "./filled.ts";

const url = await useDatabase();
const owner = (sql: string) => withClient(url, (client) => client.query(sql));

const ZONE = "Europe/Berlin";
const view: View = {
  cohort: {},
  zone: ZONE,
  asOf: { at: "2026-01-31T12:00:00.000Z", on: null },
  policies: defaultPolicies,
};

/** Everything that one scan finds, by every grouping. */
async function found(scope: Scope) {
  const parts: readonly Part<unknown>[] = [
    watchedPart(view, [view.cohort, recentOf(view)]),
    decidedPart(view),
    committedPart(view),
    stretchedPart(view),
    reviewedPart(view),
    flowsPart(view, closed(await readWeeks(scope, view), ZONE)),
  ];
  const all: Record<string, unknown> = {};
  for (const by of groupings) {
    const groups = await readParts(scope, view, by, parts);
    for (const group of [...groups.keys()].sort())
      for (const part of parts) all[`${by} ${group} ${part.name}`] = partOf(groups, group, part);
  }
  return all;
}

async function processesBegun(): Promise<number> {
  const { rows } = await owner(
    "SELECT parallel_workers_launched AS n FROM pg_stat_database WHERE datname = current_database()",
  );
  return Number(rows[0]?.n);
}

it("what several processes of the database scan side by side is counted as by one", async () => {
  const { scope } = await fill(ZONE, 11, 600);
  const alone = await found(scope);
  expect(await processesBegun()).toBe(0);
  for (const eager of ["parallel_setup_cost", "parallel_tuple_cost", "min_parallel_table_scan_size"])
    await owner(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${eager} = 0', current_database()); END $$`,
    );
  // Connections that are open go on as they began.
  await database().$disconnect();
  expect(await found(scope)).toEqual(alone);
  await database().$disconnect();
  await expect.poll(processesBegun).toBeGreaterThan(0);
});
