import { commandInputs } from "../../../decisions/commands.ts";
import { addressed } from "./command.ts";

const {
  flagWrong,
  hitTripwire,
  reverse,
  supersede,
  review,
  dispute,
  holdJudgement,
  learn,
  skipLesson,
  linkParent,
  unlinkParent,
} = commandInputs;

/** What comes after deciding, and the place in a tree. */
export const afterCommands = [
  addressed(
    "flag-wrong",
    flagWrong,
    (input) => ({ type: "flagWrong", input }),
    "Say that it was wrong, and what shows it",
  ),
  addressed(
    "hit-tripwire",
    hitTripwire,
    (input) => ({ type: "hitTripwire", input }),
    "Say that the tripwire was hit",
  ),
  addressed(
    "reverse",
    reverse,
    (input) => ({ type: "reverse", input }),
    "Walk back through the door, and open what is decided instead in the same step",
  ),
  addressed(
    "supersede",
    supersede,
    (input) => ({ type: "supersede", input }),
    "Replace it by a later decision",
  ),
  addressed("review", review, (input) => ({ type: "review", input }), "Record what came of it"),
  addressed(
    "dispute",
    dispute,
    (input) => ({ type: "dispute", input }),
    "Set another verdict beside the latest review, as somebody who had a part in it",
    "takePart",
  ),
  addressed(
    "hold-judgement",
    holdJudgement,
    (input) => ({ type: "holdJudgement", input }),
    "Give a bet its time: no judgement before a day",
  ),
  addressed(
    "learn",
    learn,
    (input) => ({ type: "learn", input }),
    "Say what a bad outcome taught although the process had been followed",
  ),
  addressed(
    "skip-lesson",
    skipLesson,
    (input) => ({ type: "skipLesson", input }),
    "Leave a bad outcome by the book at that, with a reason",
  ),
  addressed(
    "link-parent",
    linkParent,
    (input) => ({ type: "linkParent", input }),
    "Say which larger decision it is a part of",
  ),
  addressed(
    "unlink-parent",
    unlinkParent,
    (input) => ({ type: "unlinkParent", input }),
    "Let it stand by itself again",
  ),
];
