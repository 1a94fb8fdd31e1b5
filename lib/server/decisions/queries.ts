import type { Prisma } from "../../../prisma/generated/client.ts";
import type { DecisionEvent, DoorPolicy, When } from "../../decisions/events.ts";
import { redact, redactHistory } from "../../decisions/redact.ts";
import { effectiveEvents, replay } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { uuid } from "../../decisions/text.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { loadHistory } from "./history.ts";
import type { ListQuery } from "./operations.ts";
import {
  type DecisionPage,
  type DecisionResource,
  type DecisionSummary,
  type HistoryResource,
  peopleIn,
  toResource,
} from "./resource.ts";
import { inSight } from "./sight.ts";
import { loadPolicies } from "./world.ts";

const summaryColumns = {
  id: true,
  reference: true,
  version: true,
  title: true,
  door: true,
  status: true,
  ownerId: true,
  ownerName: true,
  tags: true,
  openedAt: true,
  openedOn: true,
  dueAt: true,
  dueOn: true,
  decidedAt: true,
  decidedOn: true,
  share: true,
} as const satisfies Prisma.DecisionSelect;

type SummaryRow = Prisma.DecisionGetPayload<{ select: typeof summaryColumns }>;

const DAY_LENGTH = "2026-11-23".length;

function whenOf(at: Date, on: Date | null): When;
function whenOf(at: Date | null, on: Date | null): When | null;
function whenOf(at: Date | null, on: Date | null): When | null {
  return at && { at: at.toISOString(), on: on === null ? null : on.toISOString().slice(0, DAY_LENGTH) };
}

function toSummary(row: SummaryRow): DecisionSummary {
  return {
    reference: row.reference,
    version: row.version,
    title: row.title,
    door: row.door,
    status: row.status,
    owner: row.ownerId,
    ownerName: row.ownerName,
    tags: row.tags,
    opened: whenOf(row.openedAt, row.openedOn),
    due: whenOf(row.dueAt, row.dueOn),
    decided: whenOf(row.decidedAt, row.decidedOn),
    share: row.share,
  };
}

/** Names of people of this workspace, also of those who left; an id from elsewhere stays an id. */
async function namesOf(
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: { id: { in: [...new Set(ids)] }, memberships: { some: { workspaceId } } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
}

/** Rows strictly after a place in the order of the list; the first condition is the one that the index starts from. */
function after(cursor: string): Prisma.DecisionWhereInput {
  const { openedAt, id } = readCursor(cursor);
  return { openedAt: { lte: openedAt }, NOT: { openedAt, id: { gte: id } } };
}

/** One page of the decisions in sight, newest first. */
export async function readDecisions(scope: Scope, query: ListQuery): Promise<DecisionPage> {
  const { limit, cursor, status, door, owner } = query;
  const rows = await database().decision.findMany({
    where: {
      ...inSight(scope),
      ...(status && { status }),
      ...(door && { door }),
      ...(owner && { ownerId: owner }),
      ...(cursor && after(cursor)),
    },
    select: summaryColumns,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    // One more than asked for tells whether there is a next page.
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const owners = page.flatMap(({ ownerId }) => (ownerId ? [ownerId] : []));
  return {
    decisions: page.map(toSummary),
    people: await namesOf(scope, owners),
    next: last && rows.length > limit ? writeCursor(last) : null,
  };
}

async function find(scope: Scope, reference: string) {
  const row = await database().decision.findFirst({
    where: { ...inSight(scope), reference },
    select: { id: true, version: true },
  });
  if (!row) throw new AjarError("not-found", "There is no such decision.");
  const events = await loadHistory(database(), { workspaceId: scope.workspaceId, decisionId: row.id });
  const state = replay(events);
  if (!state) throw new AjarError("not-found", "There is no such decision.");
  return { version: row.version, events, state };
}

/** References of the decisions that replaced this one, as far as they are in sight. */
async function successorsOf(scope: Scope, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database().decision.findMany({
    where: { ...inSight(scope), id: { in: ids } },
    select: { id: true, reference: true },
  });
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

/** What it is measured against: the policy that was frozen with the decision, else the present one of its door. */
async function policyOf({ workspaceId }: Scope, state: DecisionState): Promise<DoorPolicy | null> {
  const decided = state.outcomes[0];
  if (decided) return decided.policy;
  return state.door === null ? null : (await loadPolicies(database(), workspaceId))[state.door];
}

/** One decision as this person may see it. */
export async function readDecision(scope: Scope, reference: string): Promise<DecisionResource> {
  const { version, state: whole } = await find(scope, reference);
  const state = redact(whole, scope.personId);
  const successors = state.turns.flatMap(({ successor }) => (successor ? [successor] : []));
  return toResource(state, {
    reference,
    version,
    policy: await policyOf(scope, state),
    people: await namesOf(scope, peopleIn(state)),
    successors: await successorsOf(scope, successors),
  });
}

/** The fields by which events name people; the same fields can hold other things, which are no ids of people. */
const NAMING = new Set(["owner", "person", "from", "to"]);

function peopleNamed({ actor, data }: DecisionEvent): string[] {
  const named = Object.entries(data).flatMap(([field, value]) => (NAMING.has(field) ? [value] : []));
  return [actor, ...named.filter((id) => uuid.safeParse(id).success)];
}

/** All that happened, in order, as this person may see it. */
export async function readHistory(scope: Scope, reference: string): Promise<HistoryResource> {
  const { events: all, state } = await find(scope, reference);
  const events = redactHistory(all, state, scope.personId);
  const lasting = new Set(effectiveEvents(all).map(({ seq }) => seq));
  const named = events.flatMap((event) =>
    event.type === "superseded" && event.data.by ? [event.data.by] : [],
  );
  const successors = await successorsOf(scope, named);
  return {
    events: events.map((event) => ({
      ...event,
      undone: !lasting.has(event.seq) && event.type !== "undone",
      // A successor is shown by its reference, and not at all where it is out of sight.
      data:
        event.type === "superseded"
          ? { ...event.data, by: successors.get(event.data.by ?? "") ?? null }
          : event.data,
    })),
    people: await namesOf(scope, events.flatMap(peopleNamed)),
  };
}
