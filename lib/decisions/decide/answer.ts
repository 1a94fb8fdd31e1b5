import type { ErrorCode, FieldError } from "../../errors.ts";
import type { CommandInput, CommandType } from "../commands.ts";
import type { DecideContext, Refusal } from "../context.ts";
import type { DecisionEvent, EventData, EventType } from "../events.ts";
import type { DecisionState } from "../state.ts";

/** An event before it has its place in the history; what is not backdated occurs when it is recorded. */
export type Draft = {
  [T in EventType]: { readonly type: T; readonly data: EventData<T>; readonly occurredAt?: string };
}[EventType];

export type Answer =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a rule may look at beside its input. */
export interface Situation {
  readonly state: DecisionState;
  readonly history: readonly DecisionEvent[];
  readonly context: DecideContext;
}

export type Handler<T extends CommandType> = (input: CommandInput<T>, situation: Situation) => Answer;

/**
 * Yes: these events, in this order.
 *
 * @example return accept({ type: "dropped", data: { reason } });
 */
export function accept(...drafts: readonly Draft[]): Answer {
  return { ok: true, drafts };
}

/**
 * An expected no, with a code of the table of errors and a sentence that helps.
 *
 * @example return refuse("wrong-state", "It is closed.");
 */
export function refuse(code: ErrorCode, detail: string, fields: readonly FieldError[] = []): Answer {
  return { ok: false, refusal: { code, detail, fields } };
}

/**
 * A no because of the input: each thing that is wrong, named by its field.
 *
 * @example return invalid([{ field: "reason", message: "is required for a disagreement" }]);
 */
export function invalid(fields: readonly FieldError[]): Answer {
  const detail = fields.map(({ field, message }) => `${field} ${message}`).join("; ");
  return refuse("invalid", `${detail}.`, fields);
}

/**
 * A no because the decision is open, closed, dropped … and the command does not go with that.
 *
 * @returns undefined where the state is one of those that are needed.
 * @example const no = unless(state, ["open"]); if (no) return no;
 */
export function unless(state: DecisionState, needed: readonly DecisionState["status"][]): Answer | undefined {
  if (needed.includes(state.status)) return undefined;
  return refuse(
    "wrong-state",
    `This needs a decision that is ${needed.join(" or ")}; it is ${state.status}.`,
  );
}
