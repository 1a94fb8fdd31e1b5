import type { DoorPolicy as DoorPolicyRow } from "../../../prisma/generated/client.ts";
import type { Command } from "../../decisions/commands.ts";
import type { DecideContext, KnownPerson } from "../../decisions/context.ts";
import type { DoorPolicy } from "../../decisions/events.ts";
import { mentionsIn } from "../../decisions/mentions.ts";
import { type Onlooker, sees } from "../../decisions/sight.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { type Door, asks as knownAsks } from "../../decisions/words.ts";
import type { Sql, Transaction } from "../db.ts";
import { newId } from "../ids.ts";
import { loadLadder } from "../ladders/rungs.ts";
import type { Scope } from "../scope.ts";
import { inSight } from "./sight.ts";

/** What the decider has to know of the world around the decision, read inside the transaction of the write. */

export type Policies = Readonly<Record<Door, DoorPolicy>>;

export async function loadPolicies(tx: Pick<Sql, "$queryRaw">, workspaceId: string): Promise<Policies> {
  return policiesFrom(
    await tx.$queryRaw<PolicyRow[]>`
      SELECT door, target_seconds AS "targetSeconds", enough, cap, asks
        FROM door_policy WHERE workspace_id = ${workspaceId}::uuid`,
  );
}

type PolicyRow = Pick<DoorPolicyRow, "door" | "targetSeconds" | "enough" | "cap" | "asks">;

function policiesFrom(rows: readonly PolicyRow[]): Policies {
  const policy = (door: Door): DoorPolicy => {
    const row = rows.find((candidate) => candidate.door === door);
    if (!row) throw new Error(`There is no policy for ${door}.`);
    const asks = knownAsks.filter((ask) => row.asks.includes(ask));
    return { target: row.targetSeconds, enough: row.enough, cap: row.cap, asks };
  };
  return { two_way: policy("two_way"), one_way: policy("one_way") };
}

/** The inputs by which commands name people. */
const NAMING = ["owner", "to", "person", "people"];
const MOST_NAMED = 50;

/** What stands in these inputs, also in the parts of an input that has parts. */
function namedIn(input: object): unknown[] {
  return Object.entries(input).flatMap(([field, value]) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return namedIn(value);
    return NAMING.includes(field) ? [value].flat() : [];
  });
}

/** Those whom a command names, and the owner, who stands on the other side of an offer. */
function named({ input }: Command, owner: string | null): string[] {
  // However many somebody types, the rules take only a few.
  const said = "text" in input ? mentionsIn(input.text).slice(0, MOST_NAMED) : [];
  return [owner, ...namedIn(input), ...said].filter((id) => typeof id === "string");
}

/** Whether something is opened in the place of what is reversed; it goes on among those who saw it. */
const opensAnother = ({ type, input }: Command) => type === "reverse" && input.successor !== undefined;

const namedTeams = ({ input }: Command): string[] => ("team" in input && input.team ? [input.team] : []);

interface Surroundings {
  readonly policies: readonly PolicyRow[];
  readonly people: readonly (KnownPerson & Onlooker)[];
  readonly teams: readonly string[];
}

/** The rules of the workspace and the people and teams named, in one statement whose answer the database builds. */
async function loadSurroundings(
  tx: Pick<Transaction, "$queryRaw">,
  workspaceId: string,
  ids: readonly string[],
  teams: readonly string[],
): Promise<Surroundings> {
  const [found] = await tx.$queryRaw<Surroundings[]>`
    SELECT (SELECT coalesce(json_agg(json_build_object('door', door, 'targetSeconds', target_seconds, 'enough', enough,
                'cap', cap, 'asks', asks)), '[]')
              FROM door_policy WHERE workspace_id = ${workspaceId}::uuid) AS policies,
           (SELECT coalesce(json_agg(json_build_object('id', person_id, 'role', role, 'standing', standing,
                'teams', ARRAY(SELECT t.team_id FROM team_membership t
                                WHERE t.workspace_id = m.workspace_id AND t.person_id = m.person_id))), '[]')
              FROM membership m WHERE workspace_id = ${workspaceId}::uuid AND person_id = ANY(${ids}::uuid[])
               AND status = 'active' AND NOT service) AS people,
           (SELECT coalesce(json_agg(id), '[]')
              FROM team WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${teams}::uuid[])) AS teams`;
  return found ?? { policies: [], people: [], teams: [] };
}

/** The commands for which it matters who is next. */
const HANDING_UP: ReadonlySet<Command["type"]> = new Set(["escalate", "resolveEscalation"]);

async function findSuccessor(tx: Pick<Transaction, "decision">, scope: Scope, command: Command) {
  if (command.type !== "supersede" || command.input.by === undefined) return undefined;
  const where = { ...inSight(scope), reference: command.input.by };
  return (await tx.decision.findFirst({ where, select: { id: true, status: true } })) ?? undefined;
}

/**
 * The decision that is named as the larger one, and whether it is a part of the one at hand. Links out of sight count too: a
 * decision is never a part of itself, whoever looks.
 */
async function findParent(
  tx: Pick<Transaction, "decision" | "$queryRaw">,
  scope: Scope,
  { type, input }: Command,
  decision: string,
) {
  if ((type !== "linkParent" && type !== "open") || input.parent === undefined) return undefined;
  const where = { ...inSight(scope), reference: input.parent };
  const found = await tx.decision.findFirst({ where, select: { id: true } });
  if (!found || type === "open") return found ? { ...found, below: false } : undefined;
  const [{ below } = { below: false }] = await tx.$queryRaw<{ below: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM decision WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${found.id}::uuid
      UNION
      SELECT d.id, d.parent_id FROM decision d JOIN above a ON d.id = a.parent_id
       WHERE d.workspace_id = ${scope.workspaceId}::uuid
    ) SELECT EXISTS (SELECT FROM above WHERE id = ${decision}::uuid AND id <> ${found.id}::uuid) AS below`;
  return { ...found, below };
}

/** What the decision itself brings along; the last event's time keeps the history in order where clocks of several servers differ. */
interface Subject {
  readonly id: string;
  readonly owner: string | null;
  /** Who sees it; of one that is being opened, who will. */
  readonly shared: Pick<DecisionState, "visibility" | "team" | "people">;
  readonly lastRecordedAt: string | null;
}

function nowAfter(last: string | null): string {
  const now = new Date().toISOString();
  return last !== null && last > now ? last : now;
}

export async function loadWorld(
  tx: Pick<Transaction, "$queryRaw" | "decision">,
  scope: Scope,
  command: Command,
  decision: Subject,
  batch: string,
): Promise<DecideContext> {
  const { workspaceId, personId, role, standing, zone, token } = scope;
  const goingOn = opensAnother(command) ? decision.shared.people : [];
  const ids = [...named(command, decision.owner), ...goingOn];
  const { policies, people, teams } = await loadSurroundings(tx, workspaceId, ids, namedTeams(command));
  const known = (those: readonly KnownPerson[]) =>
    new Map(
      those.map(({ id, role: theirs, standing: where }) => [id, { id, role: theirs, standing: where }]),
    );
  return {
    now: nowAfter(decision.lastRecordedAt),
    zone,
    batch,
    decision: decision.id,
    actor: { id: personId, role, standing, ...(token?.service && { service: true }) },
    policies: policiesFrom(policies),
    people: known(people.filter((person) => sees(decision.shared, person))),
    members: known(people.filter(({ role: theirs }) => theirs !== "guest")),
    teams: new Set(teams),
    ladder: HANDING_UP.has(command.type) ? await loadLadder(tx, workspaceId, decision.shared.team) : [],
    successor: await findSuccessor(tx, scope, command),
    parent: await findParent(tx, scope, command, decision.id),
    ...(opensAnother(command) && { replacement: newId() }),
  };
}
