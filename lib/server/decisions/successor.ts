import type { Command } from "../../decisions/commands.ts";
import type { DecideContext } from "../../decisions/context.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import { replacing } from "../../decisions/replacement.ts";
import { replay } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { AjarError } from "../../errors.ts";
import type { Change } from "../bulk.ts";
import type { Transaction } from "../db.ts";
import { refusalError } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { appendingChanges } from "./appending.ts";
import { findById } from "./history.ts";
import { newReference, openingChanges } from "./opening.ts";

/** What a command does to another decision in the same step: to reverse one can open the next, and taking that back closes both. */
export interface Beside {
  readonly changes: readonly Change[];
  /** The reference of what was opened. */
  readonly opened?: string;
}

interface Step {
  readonly scope: Scope;
  readonly command: Command;
  readonly before: DecisionState;
  readonly history: readonly DecisionEvent[];
  readonly world: DecideContext;
  readonly requestId: string;
  readonly attempt: number;
}

const nothing: Beside = { changes: [] };

function opened({ scope, command, before, world, requestId, attempt }: Step): Beside {
  const { replacement } = world;
  if (command.type !== "reverse" || !command.input.successor || !replacement) return nothing;
  const decision = replacing(before, command.input.successor, world);
  if (!decision.ok) throw refusalError(decision.refusal);
  const reference = newReference(attempt);
  const key = { workspaceId: scope.workspaceId, decisionId: replacement };
  const { events } = decision;
  const { zone } = scope;
  const changes = openingChanges({ key, reference, events, requestId, zone, policies: world.policies });
  return { changes, opened: reference };
}

/** The decision that the last command opened in the place of this one, where that command is being taken back. */
function openedLast({ command, history }: Step): string | null {
  if (command.type !== "undo") return null;
  const batch = history.at(-1)?.batch;
  const reversed = history.find((event) => event.type === "reversed" && event.batch === batch);
  return reversed?.type === "reversed" ? reversed.data.successor : null;
}

async function takenBack(db: Pick<Transaction, "$queryRaw">, step: Step): Promise<Beside> {
  const id = openedLast(step);
  if (id === null) return nothing;
  const { scope, history, world, requestId } = step;
  // Whoever takes it back opened it themselves, a minute ago.
  const found = await findById(db, scope.workspaceId, id);
  const before = found && replay(found.events);
  if (!found || !before) return nothing;
  const batch = history.at(-1)?.batch ?? "";
  if (found.events.some((event) => event.batch !== batch))
    throw new AjarError("too-late", "The decision that was opened in its place went on since.");
  const { now, batch: own, policies, actor } = world;
  const envelope = { seq: before.seq + 1, batch: own, actor: actor.id, occurredAt: now, recordedAt: now };
  const events: DecisionEvent[] = [{ ...envelope, type: "undone", data: { batch } }];
  const { workspaceId, zone } = scope;
  return appendingChanges({ workspaceId, found, before, events, now, requestId, zone, policies });
}

/** What else changes together with a command that was accepted. */
export async function besides(db: Pick<Transaction, "$queryRaw">, step: Step): Promise<Beside> {
  return step.command.type === "undo" ? takenBack(db, step) : opened(step);
}
