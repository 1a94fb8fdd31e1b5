import { mentionsIn } from "../mentions.ts";
import { redact } from "../redact.ts";
import type { Comment } from "../state/commenting.ts";
import type { DecisionState } from "../state.ts";
import { type Answer, accept, type Handler, invalid, refuse, type Situation } from "./answer.ts";
import { known, NOBODY } from "./people.ts";

const EDITABLE_MS = 10 * 60_000;
const MOST = 1_000;
const MOST_MENTIONS = 20;

/** Whom the words name, as far as they can see the decision; or what is wrong with them. */
function named(text: string, { context }: Situation): { mentions: string[] } | { no: Answer } {
  const mentions = [...mentionsIn(text)];
  if (mentions.length > MOST_MENTIONS)
    return { no: invalid([{ field: "text", message: `may name at most ${MOST_MENTIONS} people` }]) };
  return mentions.every((id) => known(id, context))
    ? { mentions }
    : { no: invalid([{ field: "text", message: `names somebody who ${NOBODY}` }]) };
}

/** The parts of a decision that one can talk about. */
const partsOf = ({ options, positions, questions, evidence }: DecisionState) => [
  ...options,
  ...positions,
  ...questions,
  ...evidence,
];

/**
 * Says something about the decision, or about a part of it, or in answer to a comment; possible in every state. What is out of the
 * actor's sight, because answers are hidden, is not there to be answered.
 *
 * Refused with `invalid` where it answers or is about something that is not there or names somebody who cannot see the decision,
 * and with `wrong-state` once there are a thousand comments.
 *
 * @example comment({ text: "What would it cost?" }, situation) // commented
 */
export const comment: Handler<"comment"> = ({ text, replyTo, about }, situation) => {
  const { state, context } = situation;
  if (state.comments.length >= MOST)
    return refuse("wrong-state", "There are a thousand comments here. Go on in another decision.");
  const seen = redact(state, context.actor.id);
  const thread = seen.comments.find(({ seq }) => seq === replyTo);
  if (replyTo !== undefined && !thread)
    return invalid([{ field: "replyTo", message: "is not a comment here" }]);
  if (thread && about !== undefined)
    return invalid([{ field: "about", message: "is said by the comment that begins the thread" }]);
  if (about !== undefined && !partsOf(seen).some(({ seq }) => seq === about))
    return invalid([{ field: "about", message: "is not a part of this decision" }]);
  const who = named(text, situation);
  if ("no" in who) return who.no;
  const data = {
    text,
    ...who,
    replyTo: thread ? (thread.replyTo ?? thread.seq) : null,
    about: about ?? thread?.about ?? null,
  };
  return accept({ type: "commented", data });
};

/** One's own comment, still there. */
function own(seq: number, { state, context }: Situation): { said: Comment } | { no: Answer } {
  const said = redact(state, context.actor.id).comments.find((one) => one.seq === seq);
  if (said?.by !== context.actor.id)
    return { no: invalid([{ field: "comment", message: "is not a comment of yours" }]) };
  return said.deletedAt === null
    ? { said }
    : { no: refuse("already-done", "This comment was deleted already.") };
}

/**
 * Other words for one's own comment, within ten minutes of writing it (both ends included); both versions stay in the history.
 * Refused with `too-late` after that, and with `invalid` where nothing changes.
 *
 * @example editComment({ comment: 7, text: "What would it cost us?" }, situation) // commentEdited
 */
export const editComment: Handler<"editComment"> = ({ comment: seq, text }, situation) => {
  const found = own(seq, situation);
  if ("no" in found) return found.no;
  const { said } = found;
  if (Date.parse(situation.context.now) - Date.parse(said.at) > EDITABLE_MS)
    return refuse("too-late", "A comment can be changed for ten minutes. Say what has changed in a new one.");
  if (said.text === text) return refuse("invalid", "There is nothing to change.");
  const who = named(text, situation);
  if ("no" in who) return who.no;
  const data = { comment: seq, to: text, ...who, replaces: said.words.at(-1) ?? seq };
  return accept({ type: "commentEdited", data });
};

/**
 * Takes the words of one's own comment away for good; that there was one stays to be seen.
 *
 * @example deleteComment({ comment: 7 }, situation) // commentDeleted
 */
export const deleteComment: Handler<"deleteComment"> = ({ comment: seq }, situation) => {
  const found = own(seq, situation);
  return "no" in found ? found.no : accept({ type: "commentDeleted", data: { comment: seq } });
};
