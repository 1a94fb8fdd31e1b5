import { currentPosition, isDoubt } from "../current.ts";
import { dueOn, openEscalation, ownerMayDecideFrom, pastHands, sideOf } from "../escalations.ts";
import type { DecisionState } from "../state.ts";
import {
  type Answer,
  accept,
  type Draft,
  type Handler,
  invalid,
  refuse,
  type Situation,
  unless,
} from "./answer.ts";
import { unseen } from "./committing.ts";
import { turningTo } from "./putting-on.ts";

const NONE_OPEN = refuse("wrong-state", "No escalation waits for an answer here.");

/** When an answer is hoped for: as given, else as the ladder says. */
function dueOf(given: string | undefined, to: string, { context }: Situation): string | undefined {
  if (given === undefined) return dueOn(context.ladder, to, context.now);
  const due = new Date(given).toISOString();
  return due <= context.now ? undefined : due;
}

/** Whom it goes to and until when, with the events that put them on it; or what is wrong with that. */
function handing(
  { to, due: given }: { readonly to: string; readonly due?: string | undefined },
  excluded: readonly (string | null)[],
  situation: Situation,
): { readonly on: readonly Draft[]; readonly due: string } | Answer {
  const field = "to";
  if (to === situation.context.actor.id) return invalid([{ field, message: "must be somebody else" }]);
  if (excluded.includes(to))
    return invalid([{ field, message: "is one of those it is about, or had it already" }]);
  const ladder = situation.context.ladder.map(({ person }) => person);
  const on = turningTo(to, ladder, situation);
  if (typeof on === "string") return invalid([{ field, message: on }]);
  const due = dueOf(given, to, situation);
  return due === undefined ? invalid([{ field: "due", message: "must be in the future" }]) : { on, due };
}

/**
 * When it was first said that objectives differ. Where answers are hidden, only what whoever raises it said themselves counts,
 * because everybody reads it.
 */
function recognisedAt({ positions, answers }: DecisionState, raiser: string, now: string): string {
  const said = positions.filter(
    ({ by, about }) => about === "objectives" && (answers === "shown" || by === raiser),
  );
  return said.find(({ by }) => isDoubt(currentPosition({ positions }, by)?.stance ?? "agree"))?.at ?? now;
}

/**
 * Hands the question to a named person with what one's own side says (N25–N28). By its owner, or by somebody who doubts now.
 * Whoever is on the ladder is put on the decision by it. Refused with `not-allowed` to others, with `already-done` while
 * another waits, with `invalid` of a person who is a party to it or cannot be reached.
 *
 * @example escalate({ to: lena.id, statement: "We grow the wrong thing." }, situation) // escalated
 */
export const escalate: Handler<"escalate"> = (input, situation) => {
  const { state, context } = situation;
  const no = unless(state, ["open"]);
  if (no) return no;
  const { actor, now } = context;
  const stance = currentPosition(state, actor.id)?.stance;
  if (actor.id !== state.owner && (stance === undefined || !isDoubt(stance)))
    return refuse(
      "not-allowed",
      "Only its owner, or somebody whose position is disagree or hold, may escalate it.",
    );
  const hidden = unseen(state, actor.id);
  if (hidden) return hidden;
  if (openEscalation(state))
    return refuse("already-done", "It was escalated already and waits for an answer.");
  const handed = handing(input, [state.owner], situation);
  if ("ok" in handed) return handed;
  const { to, statement } = input;
  const recognised = recognisedAt(state, actor.id, now);
  const data = { to, statement, side: sideOf(state, actor.id), recognised, due: handed.due };
  return accept(...handed.on, { type: "escalated", data });
};

/**
 * What somebody says for their side, so that whoever answers reads both; again to put it better. By its owner, and by those
 * who agree or doubt.
 *
 * @example addStatement({ statement: "It pays for the rest." }, situation) // statementAdded
 */
export const addStatement: Handler<"addStatement"> = ({ statement }, { state, context: { actor } }) => {
  const waiting = openEscalation(state);
  if (waiting === undefined) return NONE_OPEN;
  const stance = currentPosition(state, actor.id)?.stance ?? "step_back";
  if (actor.id !== state.owner && stance === "step_back")
    return refuse("wrong-state", "Take a position first: a statement is for one of the sides.");
  const data = { escalation: waiting.seq, statement, side: sideOf(state, actor.id) };
  return accept({ type: "statementAdded", data });
};

/**
 * The answer of the person it went to: a ruling, the question returned to its owner, or handed up to somebody else. Refused
 * with `invalid` where handing up names nobody, or somebody who had it.
 *
 * @example resolveEscalation({ answer: "ruled", note: "Growth first." }, situation) // escalationResolved
 */
export const resolveEscalation: Handler<"resolveEscalation"> = (input, situation) => {
  const waiting = openEscalation(situation.state);
  if (waiting === undefined) return NONE_OPEN;
  const { answer, note, to, due } = input;
  const escalation = waiting.seq;
  if (answer !== "handed_up") {
    if (to !== undefined) return invalid([{ field: "to", message: "goes with handing up only" }]);
    return accept({ type: "escalationResolved", data: { escalation, outcome: answer, note } });
  }
  if (to === undefined) return invalid([{ field: "to", message: "is required to hand it up" }]);
  const excluded = [situation.state.owner, waiting.by, ...pastHands(waiting)];
  const handed = handing({ to, due }, excluded, situation);
  if ("ok" in handed) return handed;
  const data = { escalation, from: waiting.to, to, note, due: handed.due };
  return accept(...handed.on, { type: "escalationHandedUp", data });
};

/**
 * Whoever raised it takes it back, while nobody has answered.
 *
 * @example withdrawEscalation({ reason: "We found a way." }, situation) // escalationWithdrawn
 */
export const withdrawEscalation: Handler<"withdrawEscalation"> = ({ reason = null }, { state }) => {
  const waiting = openEscalation(state);
  if (waiting === undefined) return NONE_OPEN;
  return accept({ type: "escalationWithdrawn", data: { escalation: waiting.seq, reason } });
};

/**
 * What becomes of a waiting escalation where its decision is closed: the person it went to decides, or it lapses.
 *
 * @param decider whoever decides it; null where it is dropped.
 * @param note why it was closed without an answer, where somebody has to say so.
 * @example accept(closing, ...settling(state, context.actor.id, null))
 */
export function settling(state: DecisionState, decider: string | null, note: string | null): Draft[] {
  const waiting = openEscalation(state);
  if (waiting === undefined) return [];
  const outcome = waiting.to === decider ? "decided" : "lapsed";
  return [{ type: "escalationResolved", data: { escalation: waiting.seq, outcome, note } }];
}

/**
 * What keeps the owner from deciding while somebody else has the question: for two days everything, afterwards a missing reason.
 *
 * @returns undefined where nothing does.
 * @example const no = heldUp(input.withoutAnswer, situation); if (no) return no;
 */
export function heldUp(reason: string | undefined, { state, context }: Situation): Answer | undefined {
  const waiting = openEscalation(state);
  if (waiting === undefined || waiting.to === context.actor.id) return undefined;
  const from = ownerMayDecideFrom(waiting);
  if (context.now < from)
    return refuse("wrong-state", `It was escalated and waits for an answer; you may decide from ${from} on.`);
  if (reason !== undefined) return undefined;
  return invalid([
    { field: "withoutAnswer", message: "is required, since the escalation has had no answer" },
  ]);
}
