import { commandInputs } from "../../decisions/commands.ts";
import { AjarError } from "../../errors.ts";
import type { Operation } from "../operation.ts";
import { type Handler, wrapped } from "../route.ts";
import { afterCommands } from "./addressed/after.ts";
import { addressed } from "./addressed/command.ts";
import { fittingCommands } from "./addressed/fitting.ts";
import { groundsCommands } from "./addressed/grounds.ts";
import { thinkingCommands } from "./addressed/thinking.ts";
import {
  countOfDecisions,
  editDecision,
  exportDecisions,
  findSimilar,
  getDecision,
  getHistory,
  getTree,
  inviteToDecision,
  listDecisions,
  openDecision,
} from "./operations.ts";

const {
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
  decide,
  reopen,
  drop,
  comment,
  editComment,
  deleteComment,
  undo,
} = commandInputs;

const addressedCommands = [
  addressed("add-option", addOption, (input) => ({ type: "addOption", input }), "Add an option"),
  addressed("set-door", setDoor, (input) => ({ type: "setDoor", input }), "Say which kind of door it is"),
  addressed("hand-over", handOver, (input) => ({ type: "handOver", input }), "Make somebody else the owner"),
  addressed(
    "move-team",
    moveTeam,
    (input) => ({ type: "moveTeam", input }),
    "Say which team it belongs to, or none",
  ),
  addressed(
    "set-visibility",
    setVisibility,
    (input) => ({ type: "setVisibility", input }),
    "Say who sees it: the workspace, its team, or the people on it",
  ),
  addressed(
    "invite-guest",
    inviteGuest,
    (input) => ({ type: "inviteGuest", input }),
    "Put a member on it, who sees it from then on",
  ),
  addressed(
    "remove-guest",
    removeGuest,
    (input) => ({ type: "removeGuest", input }),
    "Take somebody off it, or oneself",
    "takePart",
  ),
  addressed(
    "hide-answers",
    hideAnswers,
    (input) => ({ type: "hideAnswers", input }),
    "Hide answers from those who have not given theirs",
  ),
  addressed(
    "close-round",
    closeRound,
    (input) => ({ type: "closeRound", input }),
    "See all hidden answers, as the owner",
  ),
  addressed(
    "log-reading",
    logReading,
    (input) => ({ type: "logReading", input }),
    "Record the information share",
  ),
  addressed(
    "take-position",
    takePosition,
    (input) => ({ type: "takePosition", input }),
    "Agree, disagree, hold or step back",
    "takePart",
  ),
  addressed(
    "forecast",
    forecast,
    (input) => ({ type: "forecast", input }),
    "Say how probable a good outcome is",
    "takePart",
  ),
  addressed(
    "ask-to-commit",
    askToCommit,
    (input) => ({ type: "askToCommit", input }),
    "Ask a doubter to disagree and commit",
  ),
  addressed(
    "offer",
    offer,
    (input) => ({ type: "offer", input }),
    "Offer to commit in spite of a doubt",
    "takePart",
  ),
  addressed("weigh", weigh, (input) => ({ type: "weigh", input }), "Answer a doubt in writing, as the owner"),
  addressed("commit", commit, (input) => ({ type: "commit", input }), "Disagree and commit", "takePart"),
  addressed("decline", decline, (input) => ({ type: "decline", input }), "Decline to commit", "takePart"),
  addressed(
    "step-back",
    stepBack,
    (input) => ({ type: "stepBack", input }),
    "Neither commit nor stand in the way",
    "takePart",
  ),
  addressed("consult", consult, (input) => ({ type: "consult", input }), "Ask people by name for their view"),
  addressed("met", met, (input) => ({ type: "met", input }), "Count a meeting about it"),
  addressed(
    "escalate",
    escalate,
    (input) => ({ type: "escalate", input }),
    "Hand the question to a named person, with one's own side",
  ),
  addressed(
    "add-statement",
    addStatement,
    (input) => ({ type: "addStatement", input }),
    "Add what one's own side says to an escalation",
    "takePart",
  ),
  addressed(
    "resolve-escalation",
    resolveEscalation,
    (input) => ({ type: "resolveEscalation", input }),
    "Answer an escalation: rule, return it, or hand it up",
  ),
  addressed(
    "withdraw-escalation",
    withdrawEscalation,
    (input) => ({ type: "withdrawEscalation", input }),
    "Take back an escalation that one raised",
  ),
  addressed("decide", decide, (input) => ({ type: "decide", input }), "Make the decision"),
  addressed("reopen", reopen, (input) => ({ type: "reopen", input }), "Open it again"),
  addressed("drop", drop, (input) => ({ type: "drop", input }), "Drop it undecided"),
  ...thinkingCommands,
  ...groundsCommands,
  ...afterCommands,
  ...fittingCommands,
  addressed(
    "comment",
    comment,
    (input) => ({ type: "comment", input }),
    "Say something about it, or answer",
    "takePart",
  ),
  addressed(
    "edit-comment",
    editComment,
    (input) => ({ type: "editComment", input }),
    "Change one's own comment, within ten minutes",
    "takePart",
  ),
  addressed(
    "delete-comment",
    deleteComment,
    (input) => ({ type: "deleteComment", input }),
    "Delete one's own comment for good",
    "takePart",
  ),
  addressed(
    "undo",
    undo,
    (input) => ({ type: "undo", input }),
    "Take back one's own last act, within a minute",
    "takePart",
  ),
];

const handlers = new Map(addressedCommands.map(({ address, handler }) => [address, handler]));
const nothingHere = wrapped(() => Promise.reject(new AjarError("not-found", "There is no such command.")));

/** Serves whichever command the address names. */
export const serveCommand: Handler = async (request, context) => {
  const { command, ...params } = await context.params;
  const handler = handlers.get(String(command)) ?? nothingHere;
  return handler(request, { params: Promise.resolve(params) });
};

export const decisionOperations: readonly Operation[] = [
  openDecision,
  listDecisions,
  countOfDecisions,
  exportDecisions,
  getDecision,
  editDecision,
  getHistory,
  getTree,
  findSimilar,
  inviteToDecision,
  ...addressedCommands.map(({ contract }) => contract),
];
