import { commandInputs } from "../../../decisions/commands.ts";
import { addressed } from "./command.ts";

const { dismissMismatch, judgeSteps, sayEnergy } = commandInputs;

/** The commands about whether door and process fit each other, and about what the process did. */
export const fittingCommands = [
  addressed(
    "dismiss-mismatch",
    dismissMismatch,
    (input) => ({ type: "dismissMismatch", input }),
    "Put the note aside that door and process do not fit, with a reason",
  ),
  addressed(
    "judge-steps",
    judgeSteps,
    (input) => ({ type: "judgeSteps", input }),
    "Say what the steps changed that the door asked for",
  ),
  addressed(
    "say-energy",
    sayEnergy,
    (input) => ({ type: "sayEnergy", input }),
    "Say whether deciding this gave one energy",
    "takePart",
  ),
];
