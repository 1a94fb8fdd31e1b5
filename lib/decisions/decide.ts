import type { Command, CommandInput, CommandType } from "./commands.ts";
import type { DecideContext, Refusal } from "./context.ts";
import { dispute, flagWrong, hitTripwire, holdJudgement, learn, skipLesson } from "./decide/after.ts";
import { type Answer, type Handler, refuse, type Situation } from "./decide/answer.ts";
import { decideIt } from "./decide/closing.ts";
import { comment, deleteComment, editComment } from "./decide/commenting.ts";
import { askToCommit, commit, decline, offer, stepBack, weigh } from "./decide/committing.ts";
import { consult, met } from "./decide/consulting.ts";
import { addOption, edit, handOver, setDoor } from "./decide/editing.ts";
import { addStatement, escalate, resolveEscalation, withdrawEscalation } from "./decide/escalating.ts";
import { fitting } from "./decide/fitting.ts";
import { grounds } from "./decide/grounds.ts";
import { open } from "./decide/opening.ts";
import { review } from "./decide/reviewing.ts";
import { sealed } from "./decide/sealing.ts";
import {
  closeRound,
  hideAnswers,
  inviteGuest,
  moveTeam,
  removeGuest,
  setVisibility,
} from "./decide/sharing.ts";
import { stakes } from "./decide/stakes.ts";
import { forecast, logReading, takePosition } from "./decide/talking.ts";
import { linkParent, unlinkParent } from "./decide/tree.ts";
import { drop, reopen, reverse, supersede } from "./decide/turning.ts";
import { undo } from "./decide/undoing.ts";
import { wishing } from "./decide/wishing.ts";
import type { DecisionEvent } from "./events.ts";
import { mayDo, whyNot } from "./permissions.ts";
import type { DecisionState } from "./state.ts";

/** What the decider says: the events that follow from a command, or an expected no. */
export type Decision =
  | { readonly ok: true; readonly events: readonly DecisionEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

type LaterCommand = Exclude<CommandType, "open">;
type InputTable = { [T in CommandType]: CommandInput<T> };
type CommandOf<T extends CommandType> = { [K in T]: { readonly type: K; readonly input: InputTable[K] } }[T];

/** One function for each command but the first; the compiler refuses a command without one. */
const handlers: { readonly [T in LaterCommand]: Handler<T> } = {
  edit,
  addOption,
  setDoor,
  handOver,
  moveTeam,
  setVisibility,
  inviteGuest,
  removeGuest,
  hideAnswers,
  closeRound,
  logReading,
  takePosition,
  forecast,
  askToCommit,
  offer,
  weigh,
  commit,
  decline,
  stepBack,
  consult,
  met,
  escalate,
  addStatement,
  resolveEscalation,
  withdrawEscalation,
  decide: decideIt,
  reopen,
  drop,
  reverse,
  supersede,
  review,
  ...wishing,
  ...stakes,
  ...grounds,
  flagWrong,
  hitTripwire,
  dispute,
  holdJudgement,
  learn,
  skipLesson,
  linkParent,
  unlinkParent,
  comment,
  editComment,
  deleteComment,
  ...fitting,
  undo,
};

function handle<T extends LaterCommand>(command: CommandOf<T>, situation: Situation): Answer {
  const handler: Handler<T> = handlers[command.type];
  return handler(command.input, situation);
}

function answer(
  state: DecisionState | null,
  history: readonly DecisionEvent[],
  command: Command,
  context: DecideContext,
): Answer {
  if (command.type !== "open" && state === null) return refuse("not-found", "There is no such decision.");
  if (!mayDo(command.type, state, context.actor))
    return refuse("not-allowed", whyNot(command.type, context.actor));
  if (command.type === "open") {
    const taken = state !== null || history.length > 0;
    return taken ? refuse("already-done", "This decision was opened already.") : open(command.input, context);
  }
  return state === null
    ? refuse("not-found", "There is no such decision.")
    : handle(command, { state, history, context });
}

/**
 * What follows from a command: the events to append, or why not. Pure: the same arguments give the same answer, nothing
 * is thrown for anything that a person can type, and `context.now` is the only clock.
 *
 * @param state the decision as it stands, `replay(history)`; null before it is opened and after the opening was undone.
 * @param history all its events, in order, also the undone ones; the rules look at the last one only.
 * @param command one whose input passed its schema in `commandInputs`.
 * @returns events numbered on from the history, all of one batch; or the refusal. A decision that is not there answers `not-found`.
 * @example decide(null, [], { type: "open", input: { title: "Which cloud?", door: "two_way" } }, context).ok // true
 */
export function decide(
  state: DecisionState | null,
  history: readonly DecisionEvent[],
  command: Command,
  context: DecideContext,
): Decision {
  const said = answer(state, history, command, context);
  return said.ok ? { ok: true, events: sealed(said.drafts, state?.seq ?? 0, context) } : said;
}
