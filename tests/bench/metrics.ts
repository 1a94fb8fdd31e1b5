import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { defaultPolicies } from "../../lib/decisions/policy.ts";
import { velocityOf } from "../../lib/metrics/velocity.ts";
import type { Cohort, View } from "../../lib/metrics/view.ts";
import { velocityFor } from "../../lib/server/metrics/kept.ts";
import { readCounts, readVelocity } from "../../lib/server/metrics/queries.ts";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { drain } from "../../lib/server/runtime/state.ts";
import type { Scope } from "../../lib/server/scope.ts";
import { fill, NOW } from "./metrics-data.ts";
import { scans } from "./metrics-scans.ts";

/**
 * `npx tsx tests/bench/metrics.ts [SIZE …]`: server time of all velocity figures beside scans written by hand, at sizes that share a
 * table. Goals: at 100,000 decisions at most three times a scan of the same counts and 300 ms; at a million at most three times a scan
 * of the survival counts, the last quarter in half a second, and what has not changed in a fiftieth of that scan.
 */

const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const RUNS = 9;
const WARM_UP = 3;
const PATIENCE_MS = 600_000;

const middle = (times: number[]) =>
  times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The median time of each of several things, in milliseconds; they take turns, so that whatever else runs slows all alike. */
async function medians(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let run = -WARM_UP; run < RUNS; run++)
    for (const [place, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (run >= 0) times[place]?.push(performance.now() - start);
    }
  return times.map(middle);
}

const viewOf = (scope: Scope, cohort: Cohort = {}): View => ({
  cohort,
  zone: scope.zone,
  asOf: { at: NOW, on: null },
  policies: defaultPolicies,
});

async function measure(client: pg.Client, size: number, scope: Scope): Promise<void> {
  const view = viewOf(scope);
  const quarter = viewOf(scope, { from: "2026-08-24", until: "2026-11-23" });
  const year = viewOf(scope, { from: "2025-11-24", until: "2026-11-23" });
  const counts = await readCounts(scope, view, "door");
  const found = await medians([
    ...scans.map(
      ({ sql }) =>
        () =>
          client.query(sql, [scope.workspaceId]),
    ),
    () => readCounts(scope, view, "door"),
    async () => velocityOf(counts, view, "door"),
    () => readVelocity(scope, view, "door"),
    () => readVelocity(scope, quarter, "door"),
    () => readVelocity(scope, year, "door"),
    () => velocityFor(scope, view, "door"),
  ]);
  const byHand = found.slice(0, scans.length);
  const names = [
    "counting in the database",
    "mathematics",
    "all figures",
    "all figures of the last quarter",
    "all figures of the last year",
    "all figures, nothing having changed",
  ];
  console.log(`${size} decisions`);
  for (const [place, { counts: what }] of scans.entries())
    console.log(`  by hand, ${what}: ${(byHand[place] ?? Number.NaN).toFixed(1)} ms`);
  for (const [place, time] of found.slice(scans.length).entries()) {
    const ratios = byHand.map((scan) => (time / scan).toFixed(2));
    console.log(`  ${names[place]}: ${time.toFixed(1)} ms, ${ratios.join(", ")} × these`);
  }
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
    },
    PATIENCE_MS,
  );
} finally {
  for (const { close } of drain().closers()) await close();
  await embedded.stop();
  rmSync(directory, { recursive: true, force: true });
}
