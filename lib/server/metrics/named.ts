import { database } from "../db.ts";
import { inSight } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";

/** Gives decisions the names that a reader knows them by; those out of sight are left out. */
export async function named<One extends { readonly id: string }>(
  scope: Scope,
  ones: readonly One[],
): Promise<readonly (One & { readonly reference: string; readonly title: string | null })[]> {
  const rows = await database().decision.findMany({
    where: { ...inSight(scope), id: { in: ones.map(({ id }) => id) } },
    select: { id: true, reference: true, title: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ones.flatMap((one) => {
    const row = byId.get(one.id);
    return row === undefined ? [] : [{ ...one, reference: row.reference, title: row.title }];
  });
}
