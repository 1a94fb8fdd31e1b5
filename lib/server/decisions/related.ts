import type { DecisionEvent } from "../../decisions/events.ts";
import type { DecisionState } from "../../decisions/state.ts";
import type { Status } from "../../decisions/words.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import { inSight } from "./sight.ts";

/** Other decisions that a decision names or that name it, as far as they are in sight: those that are not are not there. */

export interface Related {
  readonly id: string;
  readonly reference: string;
  readonly title: string | null;
  readonly status: Status;
}

const select = { id: true, reference: true, title: true, status: true } as const;

/** Those of these ids that are in sight. */
export async function relatedOf(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, Related>> {
  if (ids.length === 0) return new Map();
  const rows = await database().decision.findMany({
    where: { ...inSight(scope), id: { in: [...ids] } },
    select,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those whose place it took, the first of them first. */
export async function replacedBy(scope: Scope, id: string): Promise<readonly Related[]> {
  const where = { ...inSight(scope), successorId: id };
  return database().decision.findMany({ where, select, orderBy: { id: "asc" } });
}

/** The ids of other decisions that a state names. */
export function namedBy({ parent, turns }: DecisionState): string[] {
  const successors = turns.flatMap(({ successor }) => successor ?? []);
  return parent === null ? successors : [parent, ...successors];
}

type Data = Readonly<Record<string, unknown>>;

/** The fields by which events name other decisions. */
const naming = {
  opened: ["parent"],
  reversed: ["successor"],
  superseded: ["by"],
  parentLinked: ["from", "to"],
  parentUnlinked: ["from"],
} as const satisfies { [T in DecisionEvent["type"]]?: readonly string[] };

const fieldsOf = (type: string): readonly string[] =>
  Object.entries(naming).find(([named]) => named === type)?.[1] ?? [];

/** The ids of other decisions that an event names. */
export function decisionsNamed({ type, data }: DecisionEvent): string[] {
  const values: Data = data;
  return fieldsOf(type).flatMap((field) => {
    const id = values[field];
    return typeof id === "string" ? [id] : [];
  });
}

/** An event's data with references for ids; null for an event that is about nothing else than what is out of sight. */
export function withReferences(
  { type, data }: DecisionEvent,
  seen: ReadonlyMap<string, Related>,
): Data | null {
  const values: Data = data;
  const fields = fieldsOf(type);
  const told = fields.map((field) => [field, seen.get(String(values[field]))?.reference ?? null] as const);
  const isLink = type === "parentLinked" || type === "parentUnlinked";
  if (isLink && told.every(([, reference]) => reference === null)) return null;
  return { ...values, ...Object.fromEntries(told) };
}
