import type { DecisionEvent, DoorPolicy } from "../../decisions/events.ts";
import { mismatchOf } from "../../decisions/mismatch.ts";
import { redact, redactHistory } from "../../decisions/redact.ts";
import { effectiveEvents, replay } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { uuid } from "../../decisions/text.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { teamNames } from "../teams/queries.ts";
import { findDecision } from "./history.ts";
import { decisionsNamed, namedBy, relatedOf, replacedBy, withReferences } from "./related.ts";
import type { HistoryResource } from "./resource/history.ts";
import { type DecisionResource, peopleIn, toResource } from "./resource.ts";
import { loadPolicies } from "./world.ts";

interface Read {
  readonly id: string;
  readonly version: number;
  readonly events: readonly DecisionEvent[];
  readonly state: DecisionState;
}

async function find(scope: Scope, reference: string): Promise<Read> {
  const found = await findDecision(database(), scope, reference);
  const state = found && replay(found.events);
  if (!state) throw new AjarError("not-found", "There is no such decision.");
  return { id: found.id, version: found.version, events: found.events, state };
}

/** What it is measured against: the policy that was frozen with the decision, else the present one of its door. */
async function policyOf({ workspaceId }: Scope, state: DecisionState): Promise<DoorPolicy | null> {
  const decided = state.outcomes[0];
  if (decided) return decided.policy;
  return state.door === null ? null : (await loadPolicies(database(), workspaceId))[state.door];
}

/** One decision as this person may see it. */
export async function readDecision(scope: Scope, reference: string): Promise<DecisionResource> {
  const { id, version, state } = await find(scope, reference);
  return present(scope, { id, reference, version }, state);
}

/** The same, of a state that was just read. */
export async function present(
  scope: Scope,
  { id, reference, version }: { readonly id: string; readonly reference: string; readonly version: number },
  whole: DecisionState,
): Promise<DecisionResource> {
  const state = redact(whole, scope.personId);
  const policy = await policyOf(scope, state);
  return toResource(state, {
    reference,
    version,
    policy,
    mismatch: mismatchOf(whole, policy, new Date().toISOString(), scope.zone),
    answered: new Set(whole.positions.map(({ by }) => by)).size,
    team: (await teamNames(scope, state.team === null ? [] : [state.team]))[0] ?? null,
    people: await namesOf(scope, peopleIn(state)),
    zone: scope.zone,
    related: await relatedOf(scope, namedBy(state)),
    replaced: await replacedBy(scope, id),
  });
}

/** The fields by which events name people; the same fields can hold other things, which are no ids of people. */
const NAMING = new Set(["owner", "person", "from", "to"]);
/** In these, the same fields name other decisions. */
const LINKS = new Set(["parentLinked", "parentUnlinked"]);

function peopleNamed({ actor, type, data }: DecisionEvent): string[] {
  if (LINKS.has(type)) return [actor];
  const named = Object.entries(data).flatMap(([field, value]) => (NAMING.has(field) ? [value] : []));
  return [actor, ...named.filter((id) => uuid.safeParse(id).success)];
}

function teamsNamed(event: DecisionEvent): string[] {
  if (event.type === "opened") return event.data.team === null ? [] : [event.data.team];
  if (event.type !== "teamMoved") return [];
  return [event.data.from, event.data.to].filter((id) => id !== null);
}

/** All that happened, in order, as this person may see it. */
export async function readHistory(scope: Scope, reference: string): Promise<HistoryResource> {
  return presentHistory(scope, await find(scope, reference));
}

/** The decision and its history, from one look. */
export async function readWhole(
  scope: Scope,
  reference: string,
): Promise<{ readonly decision: DecisionResource; readonly history: HistoryResource }> {
  const found = await find(scope, reference);
  const { id, version, state } = found;
  const [decision, history] = await Promise.all([
    present(scope, { id, reference, version }, state),
    presentHistory(scope, found),
  ]);
  return { decision, history };
}

async function presentHistory(scope: Scope, { events: all, state }: Read): Promise<HistoryResource> {
  const redacted = redactHistory(all, state, scope.personId);
  const lasting = new Set(effectiveEvents(all).map(({ seq }) => seq));
  const related = await relatedOf(scope, redacted.flatMap(decisionsNamed));
  const told = redacted.flatMap((event) => {
    const data = withReferences(event, related);
    return data === null ? [] : [{ event, data }];
  });
  const batches = new Set(told.map(({ event }) => event.batch));
  // Taking back what is not there is not there either.
  const shown = told.filter(({ event }) => event.type !== "undone" || batches.has(event.data.batch));
  const events = shown.map(({ event }) => event);
  return {
    events: shown.map(({ event, data }) => ({
      ...event,
      undone: !lasting.has(event.seq) && event.type !== "undone",
      data,
    })),
    people: await namesOf(scope, events.flatMap(peopleNamed)),
    teams: await teamNames(scope, events.flatMap(teamsNamed)),
  };
}
