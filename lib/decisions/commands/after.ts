import { z } from "zod";
import { dayOrInstant, hours, localDate, longText, money, reference, shortText, titleText } from "../text.ts";
import { doors, paces, verbs, verdicts } from "../words.ts";

/** What something cost: hours, money, or both. */
const cost = z
  .strictObject({ hours: hours.optional(), money: money.optional() })
  .refine((given) => given.hours !== undefined || given.money !== undefined, "must say hours or money");

const notice = z.strictObject({ what: shortText, noticedAt: dayOrInstant.optional() });

/** Inputs of the commands of what comes after deciding, and of the place in a tree. */
export const afterInputs = {
  flagWrong: notice,
  hitTripwire: notice,
  reverse: z.strictObject({
    reason: shortText,
    cost: cost.optional(),
    /** What is to be decided instead: it is opened in the same step, where and for whom this one is. */
    successor: z
      .strictObject({ title: titleText, door: z.enum(doors).optional(), question: longText.optional() })
      .optional(),
  }),
  supersede: z.strictObject({ reason: shortText, by: reference.optional() }),
  review: z.strictObject({
    verdict: z.enum(verdicts),
    note: longText.optional(),
    laterInformationWouldHaveChanged: z.boolean().optional(),
    pace: z.enum(paces).optional(),
    verb: z.enum(verbs).optional(),
    /** "The process was followed" is given as the reason of a bad outcome. */
    byTheBook: z.boolean().optional(),
    delayCost: cost.optional(),
    reversalCost: cost.optional(),
  }),
  dispute: z.strictObject({ verdict: z.enum(verdicts), reason: shortText }),
  holdJudgement: z.strictObject({ until: localDate.nullable() }),
  learn: z.strictObject({ lesson: shortText }),
  skipLesson: z.strictObject({ reason: shortText }),
  linkParent: z.strictObject({ parent: reference }),
  unlinkParent: z.strictObject({}),
} as const;
