import { z } from "zod";
import { number, short, title } from "./fields.ts";

/** The list of what one wishes to know before deciding (N17). `asked` is the number of the event that put the question there. */
export const wishingEvents = {
  questionAsked: z.strictObject({ question: title }),
  /** Answered, or in other words than before; that it is answered may be all that is said. */
  questionAnswered: z.strictObject({ asked: number, answer: short }),
  /** The answer turned out to be none. */
  answerWithdrawn: z.strictObject({ asked: number, reason: short }),
  questionRemoved: z.strictObject({ asked: number, reason: short }),
} as const;

export const wishingTexts = {
  questionAsked: ["question"],
  questionAnswered: ["answer"],
  answerWithdrawn: ["reason"],
  questionRemoved: ["reason"],
} as const;
