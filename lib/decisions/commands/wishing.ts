import { z } from "zod";
import { shortText, titleText } from "../text.ts";
import { eventNumber } from "./fields.ts";

/** The list of what one wishes to know: put a question on it, answer it, take the answer back, take it off. */
export const wishingInputs = {
  addQuestion: z.strictObject({ question: titleText }),
  answerQuestion: z.strictObject({ asked: eventNumber, answer: shortText.optional() }),
  withdrawAnswer: z.strictObject({ asked: eventNumber, reason: shortText.optional() }),
  removeQuestion: z.strictObject({ asked: eventNumber, reason: shortText }),
} as const;
