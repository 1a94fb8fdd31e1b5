import type { FieldError } from "../../errors.ts";
import type { CommandInput } from "../commands.ts";
import type { DecideContext } from "../context.ts";
import type { EventData } from "../events.ts";
import type { DecisionState } from "../state.ts";
import { localDay } from "../time.ts";
import { accept, type Handler, invalid, refuse, unless } from "./answer.ts";

/** Walking back can be thought about as long as it can be done. */
const CAN_BE_WALKED_BACK = ["open", "decided"] as const;

type Plan = CommandInput<"setWayBack">;

/**
 * A way back as the event has it; what was not said is null.
 *
 * @example planned({ exists: false }).hours // null
 */
export function planned(plan: Plan): EventData<"wayBackSet"> {
  const { exists, person = null, hours = null, cost = null, until = null, how = null } = plan;
  return { exists, person, hours, cost, until, how };
}

/**
 * What is wrong with a way back: parts of one that does not exist, somebody who is not here, a day before the opening.
 *
 * @example wrongWayBack({ exists: false, hours: 4 }, state, context) // [{ field: "hours", message: … }]
 */
export function wrongWayBack(
  plan: Plan,
  state: DecisionState,
  { people, zone }: DecideContext,
): FieldError[] {
  const errors: FieldError[] = [];
  const { exists, person, hours, cost, until } = plan;
  for (const [field, value] of Object.entries({ person, hours, cost, until }))
    if (!exists && value !== undefined) errors.push({ field, message: "goes with a way back only" });
  const role = person === undefined ? undefined : people.get(person)?.role;
  if (person !== undefined && role === undefined)
    errors.push({ field: "person", message: "is nobody who can see it" });
  if (until !== undefined && until < (state.opened.on ?? localDay(state.opened.at, zone)))
    errors.push({ field: "until", message: "must not be before the opening" });
  return errors;
}

/**
 * Whether a way back is the one that is known already.
 *
 * @example sameWayBack(planned(plan), state) // false before anybody described one
 */
export function sameWayBack(data: EventData<"wayBackSet">, { wayBack: old }: DecisionState): boolean {
  if (old === null) return false;
  const { exists, person, hours, cost, until, how } = old;
  return JSON.stringify(data) === JSON.stringify({ exists, person, hours, cost, until, how });
}

/**
 * Who would walk back, what it would take, and until when; or that there is no way back. It takes the place of what was said
 * before. Refused with `invalid` where it cannot be, with `already-done` where it is so, with `wrong-state` once walked back.
 *
 * @example setWayBack({ exists: true, hours: 8, until: "2027-01-31" }, situation) // wayBackSet
 */
const setWayBack: Handler<"setWayBack"> = (input, { state, context }) => {
  const no = unless(state, CAN_BE_WALKED_BACK);
  if (no) return no;
  const errors = wrongWayBack(input, state, context);
  if (errors.length > 0) return invalid(errors);
  const data = planned(input);
  if (sameWayBack(data, state)) return refuse("already-done", "This is its way back already.");
  return accept({ type: "wayBackSet", data });
};

/**
 * What a day of waiting costs, or that nobody knows any more. Refused with `wrong-state` once it is closed.
 *
 * @example setDelayCost({ perDay: 400 }, situation) // delayCostSet
 */
const setDelayCost: Handler<"setDelayCost"> = ({ perDay }, { state }) => {
  const no = unless(state, ["open"]);
  if (no) return no;
  if (perDay === state.delayCost) return refuse("already-done", "This is its cost of waiting already.");
  return accept({ type: "delayCostSet", data: { from: state.delayCost, to: perDay } });
};

export const stakes = { setWayBack, setDelayCost };
