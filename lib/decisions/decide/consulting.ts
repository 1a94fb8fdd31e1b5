import type { FieldError } from "../../errors.ts";
import { currentPosition, reopenedSeq } from "../current.ts";
import { seesAnswers } from "../redact.ts";
import { localDay } from "../time.ts";
import { accept, type Draft, type Handler, invalid, refuse, type Situation, unless } from "./answer.ts";
import { turningTo } from "./putting-on.ts";

/** Who has answered is never asked again, unless it was opened again since. */
const hasAnswered = ({ state }: Situation, person: string) =>
  (currentPosition(state, person)?.seq ?? 0) > reopenedSeq(state);

/** What speaks against asking somebody, or the events that asking them makes. */
function asking(person: string, note: string | null, situation: Situation): readonly Draft[] | string {
  const { state, context } = situation;
  if (person === context.actor.id) return "must be somebody else";
  if (person === state.owner) return "decides it, and is asked by nobody";
  const on = turningTo(person, [], situation);
  if (typeof on === "string") return on;
  const isAsked = state.consultations.some((one) => one.person === person && one.seq > reopenedSeq(state));
  if (isAsked) return "was asked already";
  // Whoever does not see answers does not learn here who gave one; that person is not bothered all the same.
  if (seesAnswers(state, context.actor.id) && hasAnswered(situation, person)) return "has answered already";
  return [...on, { type: "consulted", data: { person, note } }];
}

/**
 * Asks people by name for their view (N25). Refused with `invalid` for somebody who was asked, or has answered, already, and for
 * those who cannot see it, whom only its owner or opener puts on it by asking.
 *
 * @example consult({ people: [ben.id] }, situation) // consulted
 */
export const consult: Handler<"consult"> = ({ people, note = null }, situation) => {
  const no = unless(situation.state, ["open"]);
  if (no) return no;
  const drafts: Draft[] = [];
  const errors: FieldError[] = [];
  for (const [place, person] of people.entries()) {
    const asked = asking(person, note, situation);
    if (typeof asked === "string") errors.push({ field: `people.${place}`, message: asked });
    else drafts.push(...asked);
  }
  return errors.length > 0 ? invalid(errors) : accept(...drafts);
};

/**
 * We met about it: one tap, by anybody who was there, once a day. Meetings in which nobody's position moved are counted (N26).
 *
 * @example met({}, situation) // met
 */
export const met: Handler<"met"> = ({ note = null }, { state, context: { now, zone } }) => {
  const no = unless(state, ["open"]);
  if (no) return no;
  const today = localDay(now, zone);
  if (state.meetings.some(({ at }) => localDay(at, zone) === today))
    return refuse("already-done", "A meeting of today is counted already.");
  return accept({ type: "met", data: { note } });
};
