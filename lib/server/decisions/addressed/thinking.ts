import { commandInputs } from "../../../decisions/commands.ts";
import { addressed } from "./command.ts";

const { addQuestion, answerQuestion, withdrawAnswer, removeQuestion, setDelayCost, setWayBack } =
  commandInputs;

/** The commands about what one wishes to know, and about what is at stake. */
export const thinkingCommands = [
  addressed(
    "add-question",
    addQuestion,
    (input) => ({ type: "addQuestion", input }),
    "Put a question on the list of what one wishes to know",
  ),
  addressed(
    "answer-question",
    answerQuestion,
    (input) => ({ type: "answerQuestion", input }),
    "Answer a question of the list, which moves the information share",
  ),
  addressed(
    "withdraw-answer",
    withdrawAnswer,
    (input) => ({ type: "withdrawAnswer", input }),
    "Say that a question of the list has no answer after all",
  ),
  addressed(
    "remove-question",
    removeQuestion,
    (input) => ({ type: "removeQuestion", input }),
    "Take a question off the list",
  ),
  addressed(
    "set-delay-cost",
    setDelayCost,
    (input) => ({ type: "setDelayCost", input }),
    "Say what a day of waiting costs",
  ),
  addressed(
    "set-way-back",
    setWayBack,
    (input) => ({ type: "setWayBack", input }),
    "Describe the way back, or say that there is none",
  ),
];
