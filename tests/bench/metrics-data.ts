import { randomUUID } from "node:crypto";
import type pg from "pg";
import { mintScope, type Scope } from "../../lib/server/scope.ts";

/** The present of all measurements. */
export const NOW = "2026-11-23T09:00:00.000Z";

/** Three years of decisions in the order in which they came, a tenth known by their days only. */
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
    ask_times, quick_ask_times, ask_count, commitment_count, up_times)
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
    CASE WHEN past < 0.1 THEN ARRAY[opened_at, opened_at] END,
    CASE WHEN past < 0.07 THEN ARRAY[opened_at] END, CASE WHEN past < 0.1 THEN 2 ELSE 0 END, CASE WHEN past < 0.07 THEN 1 ELSE 0 END,
    CASE WHEN past < 0.07 THEN ARRAY[opened_at + interval '5 hours'] END
  FROM ended CROSS JOIN LATERAL
    (SELECT CASE WHEN status IN ('decided', 'reversed') THEN ends_at END AS at) made
  ORDER BY opened_at`;

/** A workspace with so many decisions, by SQL: it is about reading them. */
export async function fill(client: pg.Client, size: number): Promise<Scope> {
  const workspaceId = randomUUID();
  await client.query(
    "INSERT INTO workspace (id, slug, name, time_zone) VALUES ($1, $2, 'Bench', 'Europe/Berlin')",
    [workspaceId, workspaceId],
  );
  await client.query(FILL, [workspaceId, size]);
  const seen = { workspaceId, slug: workspaceId, zone: "Europe/Berlin", personId: workspaceId };
  return mintScope({ ...seen, role: "member", standing: "lead", teams: [] });
}
