import { connect } from "../../lib/server/db.ts";
import { verifyAudit } from "../../lib/server/decisions/audit.ts";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import type { Acknowledged } from "./writers.ts";

export interface Aftermath {
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** There, though nobody was told so. */
  readonly unasked: number;
  /** What does not follow from the history, or is not whole. */
  readonly torn: readonly string[];
}

const FOUND = `SELECT t.body AS mark, count(*)::int AS n, min(d.reference) AS reference
  FROM free_text t JOIN decision d ON d.workspace_id = t.workspace_id AND d.id = t.decision_id
  WHERE t.body LIKE 'Opened as %' OR t.body LIKE 'Read as %' GROUP BY t.body`;

/** Compares what was acknowledged with what the database holds, row by row and then by replaying everything. */
export async function compare(url: string, acknowledged: readonly Acknowledged[]): Promise<Aftermath> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ mark: string; n: number; reference: string }>(FOUND),
  );
  const found = new Map(rows.map((row) => [row.mark, row]));
  const told = new Set(acknowledged.map(({ mark }) => mark));
  const database = connect(url, 2);
  const { findings } = await verifyAudit(database).finally(() => database.$disconnect());
  return {
    lost: acknowledged
      .filter(({ mark, reference }) => found.get(mark)?.reference !== reference)
      .map(({ mark }) => mark),
    doubled: rows.filter(({ n }) => n > 1).map(({ mark }) => mark),
    unasked: rows.filter(({ mark }) => !told.has(mark)).length,
    torn: findings.map(({ reference, what }) => `${reference}: ${what}`),
  };
}
