import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Overlap, overlapsAmong } from "../../metrics/overlaps.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import { behindCondition } from "./behind.ts";
import { teamsAbove } from "./columns.ts";

const rows = z.array(z.object({ groups: z.array(z.string()) }));

/** The same as `overlapsOf` of lib/metrics, found by the database: which tags stand together, and in which teams those of one team count. */
export async function readOverlaps(scope: Scope, view: View, by: Grouping): Promise<readonly Overlap[]> {
  if (by !== "tag" && by !== "team") return [];
  const timed = behindCondition(scope, { pick: "timed", cohort: view.cohort }, view);
  const statement =
    by === "tag"
      ? Prisma.sql`SELECT DISTINCT f.tags AS groups FROM facts f WHERE cardinality(f.tags) > 1 AND ${timed}`
      : Prisma.sql`SELECT array_agg(g.above::text) AS groups FROM ${teamsAbove(scope, view.cohort)} g
          WHERE EXISTS (SELECT FROM facts f WHERE f.team_id = g.id AND ${timed}) GROUP BY g.id`;
  const found = rows.parse(await database().$queryRaw(statement));
  return overlapsAmong(found.map(({ groups }) => groups));
}
