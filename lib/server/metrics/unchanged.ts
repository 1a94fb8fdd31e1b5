import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { database } from "../db.ts";

/** How far the facts of a workspace have come, for whoever keeps what was made from them. */
export interface Mark {
  /** Of all transactions below this one the outcome was known. */
  readonly horizon: bigint;
  /** How often the workspace itself had changed: its people, teams, doors and zone. */
  readonly changes: number;
}

const found = z.tuple([z.object({ horizon: z.string(), changes: z.int(), moved: z.boolean() })]);

/**
 * Where a workspace stands, and whether anything was written to its decisions since a mark was taken. The order in which writes
 * end is not the order of any number they carry, so that no greatest number would do: whatever was under way at the mark counts
 * as written since. Too much is counted then at times, and never too little.
 */
export async function standing(
  workspaceId: string,
  since: Mark | undefined,
): Promise<{ readonly mark: Mark; readonly unchanged: boolean }> {
  const moved =
    since === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (SELECT FROM event e WHERE e.workspace_id = w.id AND e.transaction >= ${since.horizon})`;
  const statement = Prisma.sql`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, w.event_seq AS changes, ${moved} AS moved
    FROM workspace w WHERE w.id = ${workspaceId}::uuid`;
  const [now] = found.parse(await database().$queryRaw(statement));
  const mark = { horizon: BigInt(now.horizon), changes: now.changes };
  return { mark, unchanged: !now.moved && now.changes === since?.changes };
}
