import type { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { readCascade } from "../metrics/cascade.ts";
import type { Scope } from "../scope.ts";
import type { node, TreeResource } from "./resource/tree.ts";
import { inSightSql } from "./sight.ts";

/** The larger decisions above one, its parts below, and those beside it, as far as they are in sight. */

const ABOVE = 20;
const BELOW = 3;
/** A tree of hundreds is told by the list; around one decision, this many can be looked at. */
const MOST = 60;
const BESIDE = 12;

interface Row extends Omit<z.infer<typeof node>, "parent"> {
  readonly id: string;
  readonly parentId: string | null;
}

export async function readTree(scope: Scope, name: string): Promise<TreeResource> {
  const sight = inSightSql(scope);
  const columns = Prisma.sql`d.id, d.reference, d.title, d.status::text, d.door::text, d.misaligned, d.parent_id AS "parentId"`;
  const rows = await database().$queryRaw<Row[]>`
    WITH RECURSIVE above AS (
      SELECT d.id, d.parent_id, 0 AS up FROM decision d WHERE ${sight} AND d.reference = ${name}
      UNION ALL
      SELECT d.id, d.parent_id, a.up + 1 FROM decision d JOIN above a ON d.id = a.parent_id
       WHERE a.up < ${ABOVE} AND ${sight}
    ), below AS (
      SELECT a.id, 0 AS down FROM above a WHERE a.up = 0
      UNION ALL
      SELECT d.id, b.down + 1 FROM decision d JOIN below b ON d.parent_id = b.id WHERE b.down < ${BELOW} AND ${sight}
    ), beside AS (
      SELECT d.id FROM decision d JOIN above a ON a.up = 1 AND d.parent_id = a.id WHERE ${sight} ORDER BY d.id LIMIT ${BESIDE}
    ), around AS (
      SELECT id, -up AS depth FROM above UNION SELECT id, 0 FROM beside UNION SELECT id, down FROM below
    )
    SELECT ${columns} FROM around r JOIN decision d ON d.workspace_id = ${scope.workspaceId}::uuid AND d.id = r.id
     ORDER BY r.depth, d.opened_at, d.id LIMIT ${MOST + 1}`;
  if (rows.length === 0) throw new AjarError("not-found", "There is no such decision.");
  const shown = rows.slice(0, MOST);
  const references = new Map(shown.map((row) => [row.id, row.reference]));
  const here = rows.find(({ reference }) => reference === name);
  const hasParts = here !== undefined && rows.some(({ parentId }) => parentId === here.id);
  const now = { at: new Date().toISOString(), on: null };
  return {
    cascade: hasParts ? await readCascade(scope, here.id, { asOf: now, zone: scope.zone }) : null,
    nodes: shown.map(({ id: _, parentId, ...rest }) => ({
      ...rest,
      parent: parentId === null ? null : (references.get(parentId) ?? null),
    })),
    more: rows.length > MOST,
  };
}
