import { Prisma } from "../../../prisma/generated/client.ts";
import type { Door } from "../../decisions/words.ts";
import { database } from "../db.ts";
import { inSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import type { HomeKind } from "./resource.ts";

/** One thing that waits for somebody, derived from what is the case now: no job has to run for it to be true. */
export interface Waiting {
  readonly kind: HomeKind;
  readonly reference: string;
  readonly title: string | null;
  readonly door: Door | null;
  readonly seq: number;
  readonly by: string | null;
  readonly since: Date;
  readonly due: Date | null;
  readonly seenAt: Date | null;
  readonly asideUntil: Date | null;
}

const MOST = 200;
const MENTIONS = 50;
const REMEMBERED_DAYS = 60;

/**
 * What was asked of somebody by name and has no answer. Whoever has answered is not asked again, because the answer is what ends it.
 */
function askedOf({ workspaceId, personId }: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT 'answer' AS kind, c.decision_id, c.seq, c.asked_by AS by_id, c.at AS since, c.due_at AS due
      FROM commitment c
     WHERE c.workspace_id = ${workspaceId}::uuid AND c.person_id = ${personId}::uuid AND c.status = 'asked'
    UNION ALL
    SELECT 'escalation', e.decision_id, e.seq, e.raised_by, e.since_at, e.due_at
      FROM escalation e
     WHERE e.workspace_id = ${workspaceId}::uuid AND e.person_id = ${personId}::uuid AND e.status = 'open'
    UNION ALL
    SELECT 'consulted', c.decision_id, c.seq, c.asked_by, c.at, NULL
      FROM consultation c JOIN facts f ON f.workspace_id = c.workspace_id AND f.decision_id = c.decision_id
     WHERE c.workspace_id = ${workspaceId}::uuid AND c.person_id = ${personId}::uuid AND c.answered_at IS NULL
       AND f.status = 'open'`;
}

/** What an owner has to do: each decision once, with the most pressing of its reasons. */
function ownedBy({ workspaceId, personId, zone }: Scope): Prisma.Sql {
  const own = Prisma.sql`f.workspace_id = ${workspaceId}::uuid AND f.owner_id = ${personId}::uuid`;
  const today = Prisma.sql`(now() AT TIME ZONE ${zone})::date`;
  const morning = (day: Prisma.Sql) => Prisma.sql`(${day}::timestamp AT TIME ZONE ${zone})`;
  return Prisma.sql`
    SELECT CASE WHEN o.deadline < now() THEN 'overdue' ELSE 'enough' END, o.decision_id, 0, NULL::uuid,
           CASE WHEN o.deadline < now() THEN o.deadline ELSE o.enough_since END, o.deadline
      FROM (SELECT f.decision_id, f.enough_since,
                   coalesce(d.due_at, f.opened_at + p.target_seconds * interval '1 second') AS deadline
              FROM facts f JOIN decision d ON d.workspace_id = f.workspace_id AND d.id = f.decision_id
              LEFT JOIN door_policy p ON p.workspace_id = f.workspace_id AND p.door = f.door
             WHERE ${own} AND f.status = 'open') AS o
     WHERE o.deadline < now() OR o.enough_since IS NOT NULL
    UNION ALL
    SELECT 'tripwire', f.decision_id, 0, NULL, ${morning(Prisma.sql`f.tripwire_on`)}, NULL
      FROM facts f
     WHERE ${own} AND f.status = 'decided' AND f.tripwire_on <= ${today} AND f.tripwire_hit_at IS NULL AND f.reviewed_at IS NULL
    UNION ALL
    SELECT 'review', f.decision_id, 0, NULL, ${morning(Prisma.sql`f.review_on`)}, NULL
      FROM facts f
     WHERE ${own} AND f.status IN ('decided', 'reversed', 'superseded') AND f.reviewed_at IS NULL
       AND f.review_on <= ${today}`;
}

/** Where somebody was named and has not said anything since, nor looked at it. */
function namedIn({ workspaceId, personId }: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM (
      SELECT 'mention', m.decision_id, m.seq, m.by_id, m.at, NULL::timestamptz
        FROM mention m
       WHERE m.workspace_id = ${workspaceId}::uuid AND m.person_id = ${personId}::uuid
         AND m.at > now() - ${REMEMBERED_DAYS} * interval '1 day'
         AND NOT EXISTS (SELECT FROM event e WHERE e.workspace_id = m.workspace_id AND e.decision_id = m.decision_id
                          AND e.seq > m.seq AND e.actor_id = m.person_id AND e.type = 'commented')
         AND NOT EXISTS (SELECT FROM home_mark k WHERE k.workspace_id = m.workspace_id AND k.person_id = m.person_id
                          AND k.decision_id = m.decision_id AND k.kind = 'mention' AND k.seq = m.seq
                          AND k.seen_at IS NOT NULL)
       ORDER BY m.at DESC LIMIT ${MENTIONS}) AS mentions`;
}

/** What waits for this person, within their sight, with what they did with it. */
export async function waitingFor(scope: Scope): Promise<Waiting[]> {
  const { workspaceId, personId } = scope;
  return database().$queryRaw<Waiting[]>`
    SELECT w.kind, d.reference, d.title, d.door::text, w.seq, w.by_id AS "by", w.since, w.due,
           k.seen_at AS "seenAt", k.aside_until AS "asideUntil"
      FROM (${askedOf(scope)} UNION ALL ${ownedBy(scope)} UNION ALL ${namedIn(scope)})
             AS w(kind, decision_id, seq, by_id, since, due)
      JOIN decision d ON d.workspace_id = ${workspaceId}::uuid AND d.id = w.decision_id
      LEFT JOIN home_mark k ON k.workspace_id = ${workspaceId}::uuid AND k.person_id = ${personId}::uuid
        AND k.decision_id = w.decision_id AND k.kind = w.kind AND k.seq = w.seq
     WHERE ${inSightSql(scope)}
     ORDER BY w.since LIMIT ${MOST}`;
}
