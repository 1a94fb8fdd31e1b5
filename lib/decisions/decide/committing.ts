import { currentPosition, isDoubt, openCommitment, reopenedSeq } from "../current.ts";
import { seesAnswers } from "../redact.ts";
import type { Commitment, DecisionState } from "../state.ts";
import { type Direction, type Standing, standings } from "../words.ts";
import { type Answer, accept, type Handler, invalid, refuse, unless } from "./answer.ts";
import { known, NOBODY, READS_ONLY } from "./people.ts";

const doubts = (state: DecisionState, person: string) => {
  const position = currentPosition(state, person);
  return position !== undefined && isDoubt(position.stance);
};

/** Asking again what was answered with yes wears people down, unless they doubt anew or the decision was reopened since. */
function committedAlready(state: DecisionState, person: string): boolean {
  const doubtedAt = currentPosition(state, person)?.at ?? "";
  return state.commitments.some(
    (one) =>
      one.person === person &&
      one.status === "committed" &&
      one.seq > reopenedSeq(state) &&
      (one.answeredAt ?? "") >= doubtedAt,
  );
}

/**
 * Whoever has not given an answer acts on none: what came of it would tell what the others said.
 *
 * @returns undefined where answers are shown to them.
 * @example const hidden = unseen(state, actor.id); if (hidden) return hidden;
 */
export function unseen(state: DecisionState, actor: string): Answer | undefined {
  if (seesAnswers(state, actor)) return undefined;
  return refuse(
    "wrong-state",
    "Answers are hidden until you gave yours; take a position or close the round.",
  );
}

/** What stands in the way of asking somebody, or of their offering: it waits for them already, or they said yes. */
function settled(state: DecisionState, person: string): Answer | undefined {
  const open = openCommitment(state, person);
  if (open) return refuse("already-done", `This was ${open.status} already and waits for an answer.`);
  if (committedAlready(state, person))
    return refuse("already-done", "This doubt was followed by a commitment already.");
  return undefined;
}

/**
 * Would you gamble with me on it (N20)? By the owner, or by somebody who agrees, of somebody else who doubts now. Refused
 * with `not-allowed` to others, with `invalid` of anybody else, with `already-done` while an ask or offer waits or after a yes.
 *
 * @example askToCommit({ person: ben.id }, situation) // commitmentAsked
 */
export const askToCommit: Handler<"askToCommit"> = (input, { state, context }) => {
  const no = unless(state, ["open"]);
  if (no) return no;
  const { actor, now } = context;
  if (actor.id !== state.owner && currentPosition(state, actor.id)?.stance !== "agree") {
    return refuse(
      "not-allowed",
      "Only its owner, or somebody whose own position is to agree, may ask for a commitment.",
    );
  }
  const hidden = unseen(state, actor.id);
  if (hidden) return hidden;
  const field = "person";
  if (input.person === actor.id) return invalid([{ field, message: "must be somebody else" }]);
  const person = known(input.person, context);
  if (person === undefined) return invalid([{ field, message: NOBODY }]);
  if (person.role === "viewer") return invalid([{ field, message: READS_ONLY }]);
  if (!doubts(state, person.id))
    return invalid([{ field, message: "must be somebody whose position is disagree or hold" }]);
  const due = input.due === undefined ? null : new Date(input.due).toISOString();
  if (due !== null && due <= now) return invalid([{ field: "due", message: "must be in the future" }]);
  const data = { person: person.id, due, askerStanding: actor.standing, personStanding: person.standing };
  return settled(state, person.id) ?? accept({ type: "commitmentAsked", data });
};

/**
 * Somebody who doubts would commit unasked, to the owner. Refused with `wrong-state` without a doubt, to the owner, who has
 * nobody to offer it to, and while nobody owns the decision; with `already-done` as for an ask.
 *
 * @example offer({}, situation) // commitmentOffered
 */
export const offer: Handler<"offer"> = (_, { state, context }) => {
  const no = unless(state, ["open"]);
  if (no) return no;
  const { actor } = context;
  const owner = state.owner === null ? undefined : known(state.owner, context);
  if (owner === undefined)
    return refuse("wrong-state", "Nobody owns this decision now; it has to be handed over first.");
  if (owner.id === actor.id)
    return refuse("wrong-state", "You own this decision: there is nobody to commit to but you.");
  if (!doubts(state, actor.id)) {
    return refuse(
      "wrong-state",
      "A commitment is for somebody whose position is disagree or hold; take that position first.",
    );
  }
  const data = { personStanding: actor.standing, ownerStanding: owner.standing };
  return settled(state, actor.id) ?? accept({ type: "commitmentOffered", data });
};

/**
 * The owner says in writing how a doubt was weighed, before deciding; the doubt may have been given up since. Refused with
 * `invalid` of somebody who never doubted. Owners may weigh their own doubt: asked by their team, they can commit as well.
 *
 * @example weigh({ person: ben.id, note: "The load is tested monthly." }, situation) // viewWeighed
 */
export const weigh: Handler<"weigh"> = ({ person, note }, { state, context }) => {
  const no = unless(state, ["open"]) ?? unseen(state, context.actor.id);
  if (no) return no;
  if (!state.positions.some(({ by, stance }) => by === person && isDoubt(stance))) {
    return invalid([{ field: "person", message: "must be somebody who stated a doubt about this decision" }]);
  }
  return accept({ type: "viewWeighed", data: { person, note } });
};

/**
 * Whose view somebody commits to, seen from above or below: a leader who commits to the view of somebody of lower
 * standing goes "down", so that the share of "down" says how often leaders commit to their teams; the other way is "up".
 */
function directionOf(person: Standing, other: Standing): Direction {
  const higher = standings.indexOf(other) - standings.indexOf(person);
  if (higher === 0) return "peer";
  return higher > 0 ? "down" : "up";
}

/** A reasoned doubt, then weighed by the owner; both stand in the history before the commitment that asks. */
function isSincere(state: DecisionState, person: string): boolean {
  const reasoned = state.positions.filter(
    ({ by, stance, reasoned }) => by === person && isDoubt(stance) && reasoned,
  );
  return state.weighings.some(
    (weighing) => weighing.person === person && reasoned.some(({ seq }) => seq < weighing.seq),
  );
}

function toAnswer(state: DecisionState, person: string): Commitment | Answer {
  return (
    unless(state, ["open"]) ??
    openCommitment(state, person) ??
    refuse("wrong-state", "Nobody asked you to commit, and you did not offer to; offer it first.")
  );
}

/**
 * Disagree and commit, as an answer to an ask or to make one's own offer true. Records its direction (N21) and whether it is
 * sincere (N22). Refused with `wrong-state` where neither was made.
 *
 * @example commit({}, situation) // committed, { direction: "down", sincere: true }
 */
export const commit: Handler<"commit"> = (_, { state, context }) => {
  const waiting = toAnswer(state, context.actor.id);
  if ("ok" in waiting) return waiting;
  const direction = directionOf(waiting.personStanding, waiting.otherStanding);
  const sincere = isSincere(state, waiting.person);
  return accept({ type: "committed", data: { commitment: waiting.seq, direction, sincere } });
};

const notAsked = refuse(
  "wrong-state",
  "Nobody asked you to commit; a change of position takes back your own offer.",
);

/**
 * No, I will not commit. Only an ask can be declined; an offer is taken back by a change of position.
 *
 * @example decline({ reason: "I would not bet on it." }, situation) // commitmentDeclined
 */
export const decline: Handler<"decline"> = ({ reason = null }, { state, context }) => {
  const waiting = toAnswer(state, context.actor.id);
  if ("ok" in waiting) return waiting;
  if (waiting.origin === "offered") return notAsked;
  return accept({ type: "commitmentDeclined", data: { commitment: waiting.seq, reason } });
};

/**
 * Neither yes nor no: do not count me. It is silent on the merits, and never counted as a commitment (N22).
 *
 * @example stepBack({}, situation) // commitmentSteppedBack
 */
export const stepBack: Handler<"stepBack"> = ({ reason = null }, { state, context }) => {
  const waiting = toAnswer(state, context.actor.id);
  if ("ok" in waiting) return waiting;
  if (waiting.origin === "offered") return notAsked;
  return accept({ type: "commitmentSteppedBack", data: { commitment: waiting.seq, reason } });
};
