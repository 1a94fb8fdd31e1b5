import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";

/** A list to choose from; nobody reads more. */
const LIMIT = 200;

const rows = z.array(z.object({ tag: z.string() }));

/** The tags in use, those on most decisions first. */
export async function readTags(scope: Scope): Promise<readonly string[]> {
  const statement = Prisma.sql`SELECT t.tag FROM facts f CROSS JOIN LATERAL unnest(f.tags) AS t(tag)
    WHERE ${factsInSightSql(scope)} GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT ${LIMIT}`;
  return rows.parse(await database().$queryRaw(statement)).map(({ tag }) => tag);
}
