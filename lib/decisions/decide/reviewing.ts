import type { FieldError } from "../../errors.ts";
import type { CommandInput } from "../commands.ts";
import { standingOutcome } from "../current.ts";
import type { Cost } from "../events/after.ts";
import type { DecisionState } from "../state.ts";
import { localDay } from "../time.ts";
import { accept, type Handler, invalid, unless } from "./answer.ts";

/**
 * A cost as it was given, with null for what was left out.
 *
 * @example costOf({ hours: 12 }) // { hours: 12, money: null }
 */
export function costOf(
  given: { hours?: number | undefined; money?: number | undefined } | undefined,
): Cost | null {
  return given === undefined ? null : { hours: given.hours ?? null, money: given.money ?? null };
}

function wrongIn({ verdict, byTheBook, reversalCost }: CommandInput<"review">, { status }: DecisionState) {
  const errors: FieldError[] = [];
  if (byTheBook && verdict !== "bad")
    errors.push({ field: "byTheBook", message: "goes with a bad outcome only" });
  if (reversalCost !== undefined && status !== "reversed")
    errors.push({ field: "reversalCost", message: "goes with a decision that was reversed" });
  return errors;
}

/**
 * What came of it. There can be several reviews; the latest counts, the earlier ones stay to be read. One before the day that
 * the bet was given is marked as early. Refused with `wrong-state` where nothing is decided, with `invalid` where "by the book"
 * does not come with a bad outcome, or the cost of a way back with one that was taken.
 *
 * @example review({ verdict: "good", verb: "double_down" }, situation) // reviewed
 */
export const review: Handler<"review"> = (input, { state, context }) => {
  const no = unless(state, ["decided", "reversed", "superseded"]);
  if (no) return no;
  const errors = wrongIn(input, state);
  if (errors.length > 0) return invalid(errors);
  const { verdict, note = null, laterInformationWouldHaveChanged = null, pace = null, verb = null } = input;
  const until = standingOutcome(state)?.noJudgementBefore ?? null;
  const data = {
    verdict,
    note,
    laterInformationWouldHaveChanged,
    pace,
    verb,
    byTheBook: input.byTheBook ?? false,
    early: until !== null && localDay(context.now, context.zone) < until,
    delayCost: costOf(input.delayCost),
    reversalCost: costOf(input.reversalCost),
  };
  return accept({ type: "reviewed", data });
};
