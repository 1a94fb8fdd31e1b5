import { AjarError } from "../../errors.ts";
import { inSight } from "../decisions/sight.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import type { Mark } from "./operations.ts";

const MORNING = 8;

/** Keeps what somebody did with an entry of their home. What waits follows from the decisions alone and is not touched. */
export async function mark(
  scope: Scope,
  { kind, reference, seq, seen, asideDays }: Mark,
  write: Write,
): Promise<Answer> {
  const { workspaceId, personId, zone } = scope;
  return once(scope, write, async (tx) => {
    const where = { ...inSight(scope), reference };
    const found = await tx.decision.findFirst({ where, select: { id: true } });
    if (!found) throw new AjarError("not-found", "There is no such decision.");
    await tx.$executeRaw`
      INSERT INTO home_mark AS kept (workspace_id, person_id, decision_id, kind, seq, seen_at, aside_until)
      SELECT ${workspaceId}::uuid, ${personId}::uuid, ${found.id}::uuid, ${kind}, ${seq}::int,
             CASE WHEN ${seen === true} THEN now() END, given.until
        FROM (SELECT CASE WHEN ${asideDays ?? 0}::int > 0 THEN
                ((now() AT TIME ZONE ${zone})::date + ${asideDays ?? 0}::int + make_interval(hours => ${MORNING}::int))
                  AT TIME ZONE ${zone} END AS until) AS given
      ON CONFLICT (workspace_id, person_id, decision_id, kind, seq) DO UPDATE
        SET seen_at = coalesce(excluded.seen_at, kept.seen_at),
            aside_until = CASE WHEN ${asideDays === undefined} THEN kept.aside_until ELSE excluded.aside_until END`;
    return { status: 204, headers: {}, body: {} };
  });
}
