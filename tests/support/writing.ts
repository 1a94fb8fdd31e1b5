import { randomUUID } from "node:crypto";
import type { Command, CommandInput } from "../../lib/decisions/commands.ts";
import { changeDecision, openDecision } from "../../lib/server/decisions/commands.ts";
import { type Receipt, receipt } from "../../lib/server/decisions/resource/receipt.ts";
import type { Write } from "../../lib/server/idempotency.ts";
import { newId } from "../../lib/server/ids.ts";
import type { Scope } from "../../lib/server/scope.ts";

/** A write of its own; a retry is the same object again. */
export const newWrite = (): Write => ({
  key: randomUUID(),
  requestHash: randomUUID(),
  requestId: newId(),
});

/** Opens a decision through the write path and returns its reference. */
export async function open(scope: Scope, input: Partial<CommandInput<"open">> = {}): Promise<string> {
  const whole = { title: "Which queue do we use?", door: "two_way" as const, ...input };
  const { body } = await openDecision(scope, whole, newWrite());
  return receipt.parse(body).reference;
}

/** Gives one command through the write path. */
export async function give(
  scope: Scope,
  reference: string,
  command: Command,
  version: number | null = null,
): Promise<Receipt> {
  const { body } = await changeDecision(scope, reference, command, version, newWrite());
  return receipt.parse(body);
}

export const disagrees = (reason = "It will not hold the load."): Command => ({
  type: "takePosition",
  input: { stance: "disagree", about: "facts", reason },
});
export const agrees: Command = { type: "takePosition", input: { stance: "agree" } };
export const undoes: Command = { type: "undo", input: {} };
export const reads = (share: number): Command => ({ type: "logReading", input: { share } });
export const settles: Command = { type: "decide", input: { choice: { text: "Postgres" }, share: 80 } };
