import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { View } from "../../metrics/view.ts";
import type { Week } from "../../metrics/weeks.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";

/** With fewer decisions than these one scan is over before several would have been planned. */
const MANY = 50_000;
/** Each reads past what the others count, so that more would be none the quicker. */
const SLICES = 2;

const found = z.tuple([z.object({ many: z.boolean() })]);

/**
 * Where a scan over a whole large workspace is cut, so that its parts run at the same time: at equal distances between the first
 * week and `asOf`. None in a small one, and none in a period, of which indexes know the few.
 */
export async function readCuts(
  scope: Scope,
  { cohort, asOf }: View,
  weeks: readonly Week[],
): Promise<readonly string[]> {
  const [first] = weeks;
  if (first === undefined || cohort.from !== undefined || cohort.until !== undefined) return [];
  const [{ many }] = found.parse(
    await database().$queryRaw(Prisma.sql`SELECT EXISTS (
      SELECT FROM facts f WHERE f.workspace_id = ${scope.workspaceId}::uuid ORDER BY f.opened_at OFFSET ${MANY}::int LIMIT 1) AS many`),
  );
  if (!many) return [];
  const [from, until] = [Date.parse(first.at), Date.parse(asOf.at)];
  return Array.from({ length: SLICES - 1 }, (_, place) =>
    new Date(from + ((place + 1) * (until - from)) / SLICES).toISOString(),
  );
}
