import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { defaultPolicies } from "../../lib/decisions/policy.ts";
import type { View } from "../../lib/metrics/view.ts";
import { readCounts, readVelocity } from "../../lib/server/metrics/queries.ts";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { drain } from "../../lib/server/runtime/state.ts";
import type { Scope } from "../../lib/server/scope.ts";
import { fill, NOW } from "./metrics-data.ts";

/**
 * Server time of all velocity figures beside one hand-written scan that counts the same, at three sizes that share a table.
 * Goal at 100,000 decisions: at most three times the scan, and at most 300 ms.
 */

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 15;
const PATIENCE_MS = 600_000;

/** One scan, by hand, of what the figures count: no sight but the workspace's, no period, no weeks, no equal times. */
const SCAN = `
  SELECT door, count(*), count(*) FILTER (WHERE data_problem IS NOT NULL) AS problems,
    count(*) FILTER (WHERE first_decided_at IS NOT NULL) AS decided, count(*) FILTER (WHERE dropped_at IS NOT NULL) AS dropped,
    sum(duration) FILTER (WHERE first_decided_at IS NOT NULL) AS decided_seconds,
    count(*) FILTER (WHERE duration <= target) AS met, count(*) FILTER (WHERE share >= 90) AS nearly_all,
    count(*) FILTER (WHERE contested) AS contested, count(*) FILTER (WHERE ask_count > 0) AS asked,
    sum(commitment_count) AS commitments, count(*) FILTER (WHERE reversed_at - decided_at <= interval '90 days') AS reversed,
    count(*) FILTER (WHERE reopened_at - first_decided_at <= interval '90 days') AS reopened,
    count(*) FILTER (WHERE opened_at >= timestamptz '${NOW}' - interval '180 days') AS recent
  FROM facts WHERE workspace_id = $1 GROUP BY door`;

/** The median of some runs, after two that warm up, in milliseconds. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

async function explain(client: pg.Client, sql: string, values: unknown[]): Promise<void> {
  const { rows } = await client.query<{ "QUERY PLAN": string }>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) ${sql}`,
    values,
  );
  console.log(rows.map((row) => `    ${row["QUERY PLAN"]}`).join("\n"));
}

async function measure(client: pg.Client, size: number, scope: Scope): Promise<void> {
  const view: View = { cohort: {}, zone: scope.zone, asOf: { at: NOW, on: null }, policies: defaultPolicies };
  const scan = await median(() => client.query(SCAN, [scope.workspaceId]));
  const counts = await median(() => readCounts(scope, view, "door"));
  const figures = await median(() => readVelocity(scope, view, "door"));
  const quarter = { ...view, cohort: { from: "2026-08-24", until: "2026-11-23" } };
  const recent = await median(() => readVelocity(scope, quarter, "door"));
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    `${size} decisions: scan ${ms(scan)}, counts ${ms(counts)}, all figures ${ms(figures)} (${(figures / scan).toFixed(1)} × the scan), a quarter of a year ${ms(recent)}`,
  );
}

const directory = mkdtempSync(join(tmpdir(), "ajar-bench-"));
const embedded = await startEmbedded(directory, () => {});
try {
  await migrate(embedded.url, () => {});
  process.env.DATABASE_URL = embedded.url;
  process.env.AJAR_SECRET ??= "only for measuring, nobody signs in";
  await withClient(
    embedded.url,
    async (client) => {
      const filled: [number, Scope][] = [];
      for (const size of SIZES) filled.push([size, await fill(client, size)]);
      await client.query("VACUUM (ANALYZE) facts");
      for (const [size, scope] of filled) await measure(client, size, scope);
      const [, largest] = filled.at(-1) ?? [];
      if (largest) await explain(client, SCAN, [largest.workspaceId]);
    },
    PATIENCE_MS,
  );
} finally {
  for (const { close } of drain().closers()) await close();
  await embedded.stop();
  rmSync(directory, { recursive: true, force: true });
}
