import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { defaultPolicies } from "../../lib/decisions/policy.ts";
import type { View } from "../../lib/metrics/view.ts";
import { database } from "../../lib/server/db.ts";
import { readCounts, readVelocity } from "../../lib/server/metrics/queries.ts";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { drain } from "../../lib/server/runtime/state.ts";
import { mintScope, type Scope } from "../../lib/server/scope.ts";

/**
 * Server time of all velocity figures beside one hand-written scan that counts the same, at three sizes that share a table.
 * Goal at 100,000 decisions: at most three times the scan, and at most 300 ms.
 */

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 15;
const PATIENCE_MS = 600_000;
const NOW = "2026-11-23T09:00:00.000Z";

/** Three years of decisions, half of them on the hour of a working life, a tenth known by their days only. */
const FILL = `
  WITH drawn AS (
    SELECT i, gen_random_uuid() AS id, $1::uuid AS workspace_id,
      date_trunc('milliseconds', timestamptz '${NOW}' - random() * interval '1095 days') AS at,
      exp(random_normal(10.5, 1.8)) AS took, random() AS fate, random() AS door, random() AS past, random() AS precise
    FROM generate_series(1, $2::int) i
  ), timed AS (
    SELECT *, precise < 0.1 AS dated,
      CASE WHEN precise < 0.1 THEN date_trunc('day', at) ELSE at END AS opened_at,
      CASE WHEN precise < 0.1 THEN ceil(took / 86400) * 86400 ELSE floor(took) END AS seconds
    FROM drawn
  ), ended AS (
    SELECT *, opened_at + make_interval(secs => seconds) AS ends_at,
      CASE WHEN opened_at + make_interval(secs => seconds) > timestamptz '${NOW}' OR fate < 0.04 THEN 'open'
        WHEN fate < 0.09 THEN 'dropped' WHEN fate < 0.12 THEN 'reversed' ELSE 'decided' END::"Status" AS status
    FROM timed
  ), written AS (
    INSERT INTO decision (workspace_id, id, reference, version, seq, chain_head, status, visibility, opener_id, opened_at,
      opened_known, decided_at, recorded_at, updated_at)
    SELECT workspace_id, id, lpad(upper(to_hex(i)), 6, '0'), 1, 1, decode(repeat('00', 32), 'hex'), status, 'workspace',
      workspace_id, opened_at, true, CASE WHEN status IN ('decided', 'reversed') THEN ends_at END, now(), now()
    FROM ended
  )
  INSERT INTO facts (workspace_id, decision_id, door, status, visibility, owner_id, opened_at, opened_on, opened_known,
    first_decided_at, first_decided_on, duration, target, decided_at, decided_on, closed_at, dropped_at, reopened_at,
    reopen_count, reversed_at, share, unmet_count, option_count, people_count, contested, first_asked_at, first_committed_at,
    ask_count, commitment_count, sincere_count, up_count, down_count, peer_count)
  SELECT workspace_id, id, CASE WHEN door < 0.8 THEN 'two_way' WHEN door < 0.97 THEN 'one_way' END::"Door", status,
    'workspace', workspace_id, opened_at, CASE WHEN dated THEN opened_at::date END, true,
    made.at, CASE WHEN dated THEN made.at::date END, CASE WHEN made.at IS NOT NULL THEN seconds END,
    CASE WHEN made.at IS NOT NULL THEN 259200 END, made.at, CASE WHEN dated THEN made.at::date END,
    CASE WHEN status <> 'open' THEN ends_at END, CASE WHEN status = 'dropped' THEN ends_at END,
    CASE WHEN status = 'decided' AND past < 0.03 THEN ends_at + interval '9 days' END,
    CASE WHEN status = 'decided' AND past < 0.03 THEN 1 ELSE 0 END,
    CASE WHEN status = 'reversed' THEN ends_at + interval '30 days' END,
    CASE WHEN made.at IS NOT NULL THEN 50 + floor(50 * past) END, 0, 2, 3, past < 0.2,
    CASE WHEN past < 0.1 THEN opened_at END, CASE WHEN past < 0.07 THEN opened_at + interval '5 hours' END,
    CASE WHEN past < 0.1 THEN 2 ELSE 0 END, CASE WHEN past < 0.07 THEN 1 ELSE 0 END, 0, 0, 0, 0
  FROM ended CROSS JOIN LATERAL
    (SELECT CASE WHEN status IN ('decided', 'reversed') THEN ends_at END AS at) made`;

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

async function fill(client: pg.Client, size: number): Promise<Scope> {
  const workspaceId = randomUUID();
  await client.query("INSERT INTO workspace (id, slug, name, time_zone) VALUES ($1, $2, 'Bench', 'Europe/Berlin')", [
    workspaceId,
    workspaceId,
  ]);
  await client.query(FILL, [workspaceId, size]);
  const seen = { workspaceId, slug: workspaceId, zone: "Europe/Berlin", personId: workspaceId };
  return mintScope({ ...seen, role: "member", standing: "lead" });
}

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
