import { z } from "zod";
import { hours, money, uuid } from "../text.ts";
import { verdicts } from "../words.ts";
import { number, short, when } from "./fields.ts";

/** What something cost, or will: hours of people's work, money in the workspace's currency, or both. */
export const cost = z.strictObject({ hours: hours.nullable(), money: money.nullable() });
export type Cost = z.infer<typeof cost>;

const day = z.iso.date().nullable();
const seen = z.strictObject({ noticed: when, what: short });

/** What happens after deciding: wrong decisions are noticed, verdicts disputed, lessons drawn; and the place in a tree. */
export const afterEvents = {
  /** Somebody noticed what says that the decision was wrong; when they noticed it may lie before they said so. */
  flaggedWrong: seen,
  /** What was agreed on beforehand as the sign of a wrong decision was seen. */
  tripwireHit: seen,
  verdictDisputed: z.strictObject({ review: number, verdict: z.enum(verdicts), reason: short }),
  /** No judgement before that day: a young bet is given its time. */
  judgementHeld: z.strictObject({ from: day, to: day }),
  /** What a bad outcome taught although the process had been followed. */
  lessonLearned: z.strictObject({ review: number, lesson: short }),
  lessonSkipped: z.strictObject({ review: number, reason: short }),
  parentLinked: z.strictObject({ from: uuid.nullable(), to: uuid }),
  parentUnlinked: z.strictObject({ from: uuid }),
} as const;

export const afterTexts = {
  flaggedWrong: ["what"],
  tripwireHit: ["what"],
  verdictDisputed: ["reason"],
  judgementHeld: [],
  lessonLearned: ["lesson"],
  lessonSkipped: ["reason"],
  parentLinked: [],
  parentUnlinked: [],
} as const;
