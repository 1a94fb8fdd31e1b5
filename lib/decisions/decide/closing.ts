import type { FieldError } from "../../errors.ts";
import type { CommandInput } from "../commands.ts";
import type { DecideContext } from "../context.ts";
import { isOpen, latestReading } from "../current.ts";
import type { DoorPolicy, When } from "../events.ts";
import { unmetAsks } from "../policy.ts";
import type { DecisionState } from "../state.ts";
import { endOfSoFar, localDay } from "../time.ts";
import type { Ask } from "../words.ts";
import { type Answer, accept, type Draft, type Handler, invalid, unless } from "./answer.ts";
import { heldUp, settling } from "./escalating.ts";
import { planned, sameWayBack, wrongWayBack } from "./stakes.ts";

type ClosingInput = Omit<CommandInput<"decide">, "withoutAnswer">;

/**
 * Asks and offers that nobody answered in time; the decision goes on without them.
 *
 * @example accept(closing, ...expiries(state))
 */
export function expiries(state: DecisionState): Draft[] {
  return state.commitments
    .filter(isOpen)
    .map(({ seq }) => ({ type: "commitmentExpired", data: { commitment: seq } }));
}

/**
 * When it was decided: as given, else now.
 *
 * @returns the message for `decidedAt` where that cannot be.
 * @example decidedTime("2026-11-24", context) // { at: "2026-11-24T22:59:59.999Z", on: "2026-11-24" }
 */
export function decidedTime(given: string | undefined, { now, zone }: DecideContext): When | string {
  if (given === undefined) return { at: now, on: null };
  const decided = endOfSoFar(given, zone, now);
  if (decided === null) return "is a day that the time zone never had";
  return decided.at > now ? "must not be in the future" : decided;
}

function wrongTime(decided: When, state: DecisionState): string | undefined {
  if (decided.at < state.opened.at) return "must not be before the opening";
  const reopened = state.turns.findLast(({ kind }) => kind === "reopened");
  return reopened !== undefined && decided.at < reopened.at ? "must not be before the reopening" : undefined;
}

function wrongChoice(choice: ClosingInput["choice"], state: DecisionState): FieldError[] {
  if (choice === undefined || !("option" in choice) || state.options.some(({ seq }) => seq === choice.option))
    return [];
  return [{ field: "choice.option", message: "is not an option of this decision" }];
}

/**
 * The reasons for what is not met, each ask once. A reason for an ask that is met after all, or that the policy does not
 * have, is left out rather than refused: between reading the form and sending it somebody may have met it.
 */
function skipping(skips: NonNullable<ClosingInput["skips"]>, unmet: readonly Ask[]): FieldError[] {
  const twice = skips.findIndex((skip, place) => skips.findIndex(({ ask }) => ask === skip.ask) < place);
  if (twice !== -1) return [{ field: `skips.${twice}.ask`, message: "is skipped twice" }];
  const silent = unmet.filter((ask) => !skips.some((skip) => skip.ask === ask));
  return silent.map((ask) => ({
    field: "skips",
    message: `must say why "${ask}" is skipped, since it is not met`,
  }));
}

/** Days of later looks, which cannot lie before what they look at. */
function wrongDays(input: ClosingInput, decidedOn: string): FieldError[] {
  const { tripwire, tripwireOn } = input;
  const message = "must not be before the day of the decision";
  const early = (["reviewOn", "tripwireOn", "noJudgementBefore"] as const).filter(
    (field) => (input[field] ?? decidedOn) < decidedOn,
  );
  return [
    ...early.map((field) => ({ field, message })),
    ...(tripwireOn !== undefined && tripwire === undefined
      ? [{ field: "tripwireOn", message: "goes with a tripwire only" }]
      : []),
  ];
}

/** The way back that comes with a closing, where it says something new. */
function wayBackOf({ wayBackPlan }: ClosingInput, state: DecisionState): Draft[] {
  if (wayBackPlan === undefined) return [];
  const data = planned(wayBackPlan);
  return sameWayBack(data, state) ? [] : [{ type: "wayBackSet", data }];
}

function wrongPlan(
  { wayBackPlan }: ClosingInput,
  state: DecisionState,
  context: DecideContext,
): FieldError[] {
  if (wayBackPlan === undefined) return [];
  return wrongWayBack(wayBackPlan, state, context).map(({ field, message }) => ({
    field: `wayBackPlan.${field}`,
    message,
  }));
}

/**
 * The events of deciding: what was given along (the way back, a reading, the owner's forecast), the decision with the policy frozen as
 * it stands, the asks that were skipped, and the asks to commit that came too late.
 *
 * @param prefix what stands before the names of fields in refusals, where the closing is part of another input.
 * @returns or `invalid` with everything that is wrong: each ask that is neither met nor skipped, the option, the times.
 * @example closeWith({ choice: { option: 2 }, share: 70 }, state, context) // readingLogged, decided
 */
export function closeWith(
  input: ClosingInput,
  state: DecisionState,
  context: DecideContext,
  prefix = "",
): Answer {
  const policy: DoorPolicy | null = state.door === null ? null : context.policies[state.door];
  const unmet = policy === null ? [] : unmetAsks(policy, state, input);
  const skips = input.skips ?? [];
  const errors = [
    ...wrongChoice(input.choice, state),
    ...skipping(skips, unmet),
    ...wrongPlan(input, state, context),
  ];
  const decided = decidedTime(input.decidedAt, context);
  const timeError = typeof decided === "string" ? decided : wrongTime(decided, state);
  if (timeError !== undefined) errors.push({ field: "decidedAt", message: timeError });
  const day = typeof decided === "string" ? null : (decided.on ?? localDay(decided.at, context.zone));
  if (day !== null) errors.push(...wrongDays(input, day));
  if (errors.length > 0 || typeof decided === "string") {
    return invalid(errors.map(({ field, message }) => ({ field: prefix + field, message })));
  }

  const drafts: Draft[] = wayBackOf(input, state);
  const { choice, share, forecast: probability } = input;
  const read = latestReading(state)?.share;
  if (share !== undefined && share !== read)
    drafts.push({ type: "readingLogged", data: { share, note: null, counted: false } });
  const option = choice !== undefined && "option" in choice ? choice.option : null;
  if (probability !== undefined)
    drafts.push({ type: "forecastMade", data: { probability, option, late: false } });
  drafts.push({
    type: "decided",
    occurredAt: decided.at,
    data: {
      decided,
      option,
      choice: choice !== undefined && "text" in choice ? choice.text : null,
      share: share ?? read ?? null,
      expectedOutcome: input.expectedOutcome ?? null,
      tripwire: input.tripwire ?? null,
      tripwireOn: input.tripwireOn ?? null,
      wayBack: input.wayBack ?? null,
      reviewOn: input.reviewOn ?? null,
      policy,
      unmet: [...unmet],
      noJudgementBefore: input.noJudgementBefore ?? null,
    },
  });
  for (const skip of skips) if (unmet.includes(skip.ask)) drafts.push({ type: "askSkipped", data: skip });
  return accept(...drafts, ...expiries(state));
}

/**
 * The owner makes the decision, or the person an open escalation went to; now or as of a time since the opening (and the last
 * reopening). Refused with `wrong-state` unless it is open, as `closeWith` says, and to the owner as `heldUp` says.
 *
 * @example decideIt({ choice: { text: "Neither." }, share: 80 }, situation) // readingLogged, decided
 */
export const decideIt: Handler<"decide"> = ({ withoutAnswer, ...input }, situation) => {
  const { state, context } = situation;
  const no = unless(state, ["open"]) ?? heldUp(withoutAnswer, situation);
  if (no) return no;
  const closed = closeWith(input, state, context);
  return closed.ok
    ? accept(...closed.drafts, ...settling(state, context.actor.id, withoutAnswer ?? null))
    : closed;
};
