import { commandInputs } from "../../../decisions/commands.ts";
import { addressed } from "./command.ts";

const {
  attachEvidence,
  removeEvidence,
  addBlindSpot,
  checkBlindSpot,
  uncheckBlindSpot,
  removeBlindSpot,
  setCustomer,
  setNature,
} = commandInputs;

/** The commands about what speaks for it, what might have been overlooked, and for whom it is. */
export const groundsCommands = [
  addressed(
    "attach-evidence",
    attachEvidence,
    (input) => ({ type: "attachEvidence", input }),
    "Attach an anecdote, one's own use, data, or a survey",
  ),
  addressed(
    "remove-evidence",
    removeEvidence,
    (input) => ({ type: "removeEvidence", input }),
    "Say that a piece of evidence is none",
  ),
  addressed(
    "add-blind-spot",
    addBlindSpot,
    (input) => ({ type: "addBlindSpot", input }),
    "Put down what might have been overlooked",
  ),
  addressed(
    "check-blind-spot",
    checkBlindSpot,
    (input) => ({ type: "checkBlindSpot", input }),
    "Say that a blind spot was looked at",
  ),
  addressed(
    "uncheck-blind-spot",
    uncheckBlindSpot,
    (input) => ({ type: "uncheckBlindSpot", input }),
    "Say that a blind spot was not looked at after all",
  ),
  addressed(
    "remove-blind-spot",
    removeBlindSpot,
    (input) => ({ type: "removeBlindSpot", input }),
    "Take a blind spot off the list",
  ),
  addressed(
    "set-customer",
    setCustomer,
    (input) => ({ type: "setCustomer", input }),
    "Say for whom it is, and what changes for them",
  ),
  addressed(
    "set-nature",
    setNature,
    (input) => ({ type: "setNature", input }),
    "Say whether it is an invention, which has a vision instead of evidence",
  ),
];
