import type { FieldError } from "../../errors.ts";
import type { CommandInput } from "../commands.ts";
import { currentPosition, isDoubt, openCommitment, reopenedSeq } from "../current.ts";
import type { EventData } from "../events.ts";
import type { DecisionState } from "../state.ts";
import { accept, type Draft, type Handler, invalid, refuse, unless } from "./answer.ts";

/** Views are still worth having after the decision, marked late; of what was dropped there is nothing left to think. */
const STILL_DISCUSSED = ["open", "decided", "reversed", "superseded"] as const;

const noSuchOption = { field: "option", message: "is not an option of this decision" };
const hasOption = (state: DecisionState, option: number | undefined) =>
  option === undefined || state.options.some(({ seq }) => seq === option);

/**
 * How much of the wished-for information is there now, a whole percentage. The same share again is a reading too: it still
 * was so then. Refused with `wrong-state` once the decision is closed.
 *
 * @example logReading({ share: 60 }, situation) // readingLogged
 */
export const logReading: Handler<"logReading"> = ({ share, note = null }, { state }) =>
  unless(state, ["open"]) ?? accept({ type: "readingLogged", data: { share, note, counted: false } });

function wrongIn(input: CommandInput<"takePosition">, state: DecisionState): FieldError[] {
  const errors: FieldError[] = [];
  const doubt = isDoubt(input.stance);
  if (doubt && input.reason === undefined)
    errors.push({ field: "reason", message: `is required for ${input.stance}` });
  if (doubt && input.about === undefined)
    errors.push({ field: "about", message: `is required for ${input.stance}` });
  if (!doubt && input.about !== undefined)
    errors.push({ field: "about", message: "goes with disagree or hold only" });
  if (!hasOption(state, input.option)) errors.push(noSuchOption);
  return errors;
}

/** The same position again says nothing new, unless the decision was reopened since. */
function repeats(state: DecisionState, person: string, data: EventData<"positionTaken">): boolean {
  const old = currentPosition(state, person);
  return (
    old !== undefined &&
    old.seq > reopenedSeq(state) &&
    old.stance === data.stance &&
    old.about === data.about &&
    old.reason === data.reason &&
    old.option === data.option
  );
}

/**
 * An ask or offer ends where the person's own change of position answers it: whoever steps back has stepped back, and
 * whoever agrees has nothing left to disagree and commit with, so that it expires. Nobody who has answered is asked on.
 */
function answers(
  state: DecisionState,
  person: string,
  stance: EventData<"positionTaken">["stance"],
): Draft[] {
  const waiting = openCommitment(state, person);
  if (waiting === undefined || isDoubt(stance)) return [];
  const commitment = waiting.seq;
  return stance === "step_back"
    ? [{ type: "commitmentSteppedBack", data: { commitment, reason: null } }]
    : [{ type: "commitmentExpired", data: { commitment } }];
}

/**
 * Where the actor stands; a doubt gives its reason and what it is about (domain.md, position). Refused with `invalid` where
 * either is missing, `about` does not fit or the option is unknown, with `already-done` where nothing is new, with `wrong-state` after dropping.
 *
 * @example takePosition({ stance: "hold", about: "facts", reason: "Not before the audit." }, situation) // positionTaken
 */
export const takePosition: Handler<"takePosition"> = (input, { state, context }) => {
  const no = unless(state, STILL_DISCUSSED);
  if (no) return no;
  const errors = wrongIn(input, state);
  if (errors.length > 0) return invalid(errors);
  const { stance, about = null, reason = null, option = null } = input;
  const data = { stance, about, reason, option, late: state.status !== "open" };
  if (repeats(state, context.actor.id, data)) return refuse("already-done", "This is your position already.");
  return accept({ type: "positionTaken", data }, ...answers(state, context.actor.id, stance));
};

/**
 * The actor's probability in percent that it turns out well. The same again for the same option says nothing new and is
 * refused with `already-done`; an unknown option with `invalid`, a dropped decision with `wrong-state`.
 *
 * @example forecast({ probability: 80, option: 2 }, situation) // forecastMade
 */
export const forecast: Handler<"forecast"> = ({ probability, option }, { state, context }) => {
  const no = unless(state, STILL_DISCUSSED);
  if (no) return no;
  if (!hasOption(state, option)) return invalid([noSuchOption]);
  const data = { probability, option: option ?? null, late: state.status !== "open" };
  const own = state.forecasts.filter(({ by }) => by === context.actor.id);
  const old = own.findLast((made) => made.option === data.option && made.seq > reopenedSeq(state));
  if (old?.probability === probability) return refuse("already-done", "This is your forecast already.");
  return accept({ type: "forecastMade", data });
};
