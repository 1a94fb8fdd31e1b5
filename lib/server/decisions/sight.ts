import { Prisma } from "../../../prisma/generated/client.ts";
import type { Scope } from "../scope.ts";

/**
 * The decisions that exist for this person: every read and every write begins with it. Whatever it leaves out is not there,
 * not even in a count. The rule itself is `sees` in lib/decisions/sight.ts; here it stands as conditions of the database.
 */
export function inSight({ workspaceId, personId, role, teams }: Scope): Prisma.DecisionWhereInput {
  const isOn = { participants: { some: { personId } } };
  const ofTeam = { visibility: "team" as const, teamId: { in: [...teams] } };
  const shared = [{ visibility: "workspace" as const }, ofTeam, isOn];
  return { workspaceId, voided: false, OR: role === "guest" ? [isOn] : shared };
}

/** The same with those whose opening was undone by this person, as an answer that was given before may still be about them. */
export function remainsInSight(scope: Scope): Prisma.DecisionWhereInput {
  const { workspaceId, personId } = scope;
  return { workspaceId, OR: [inSight(scope), { voided: true, openerId: personId }] };
}

/** What is for everybody comes first, so that the few others cost nothing where there are none of them. */
function sharedSql({ workspaceId, personId, role, teams }: Scope, table: Prisma.Sql, id: Prisma.Sql) {
  const isOn = Prisma.sql`${id} IN (SELECT p.decision_id FROM participant p
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.person_id = ${personId}::uuid)`;
  if (role === "guest") return isOn;
  const ofTeam = Prisma.sql`(${table}.visibility = 'team' AND ${table}.team_id = ANY(${[...teams]}::uuid[]))`;
  return Prisma.sql`(${table}.visibility = 'workspace' OR ${ofTeam} OR ${isOn})`;
}

/** The same for a statement in SQL that reads the table `decision` as `d`. */
export function inSightSql(scope: Scope): Prisma.Sql {
  const shared = sharedSql(scope, Prisma.sql`d`, Prisma.sql`d.id`);
  return Prisma.sql`d.workspace_id = ${scope.workspaceId}::uuid AND NOT d.voided AND ${shared}`;
}

/**
 * The same for the table `facts` as `f`. A facts row is gone once its opening was undone, so that `voided` needs no column.
 */
export function factsInSightSql(scope: Scope): Prisma.Sql {
  const shared = sharedSql(scope, Prisma.sql`f`, Prisma.sql`f.decision_id`);
  return Prisma.sql`f.workspace_id = ${scope.workspaceId}::uuid AND ${shared}`;
}
