import { z } from "zod";
import { when } from "../../../decisions/events/fields.ts";
import type { DecisionState } from "../../../decisions/state.ts";
import { reference } from "../../../decisions/text.ts";
import { paces, statuses, verbs, verdicts } from "../../../decisions/words.ts";
import { act, seq, text } from "./fields.ts";

/** What comes after deciding, and the place among other decisions, on the wire. */

export const costShape = z
  .strictObject({ hours: z.int().nullable(), money: z.int().nullable() })
  .meta({ description: "Hours of work, and money in the workspace's currency." });

export const afterShape = {
  reviews: z.array(
    z.strictObject({
      ...act,
      verdict: z.enum(verdicts),
      note: text,
      laterInformationWouldHaveChanged: z.boolean().nullable(),
      pace: z.enum(paces).nullable(),
      verb: z.enum(verbs).nullable().meta({ description: "What to do with the bet from here." }),
      byTheBook: z.boolean().meta({ description: "The process had been followed, and it went badly." }),
      early: z.boolean().meta({ description: "Before the day until which the bet was given its time." }),
      delayCost: costShape.nullable(),
      reversalCost: costShape.nullable(),
      lesson: z
        .strictObject({ ...act, kind: z.enum(["learned", "skipped"]), text })
        .nullable()
        .meta({ description: "What a bad outcome by the book taught; until then it stays open." }),
    }),
  ),
  notices: z
    .array(z.strictObject({ ...act, kind: z.enum(["flag", "tripwire"]), noticed: when, what: text }))
    .meta({ description: "What says that it was wrong: noticed by somebody, or agreed on as its sign." }),
  disputes: z
    .array(z.strictObject({ ...act, review: seq, verdict: z.enum(verdicts), reason: text }))
    .meta({ description: "Other verdicts on what a review judged, by those who had a part in it." }),
  parent: reference.nullable().meta({ description: "The larger decision that it is a part of." }),
  replaced: z.array(reference).meta({ description: "The decisions whose place it took." }),
  related: z
    .array(z.strictObject({ reference, title: text, status: z.enum(statuses) }))
    .meta({ description: "The other decisions that are named above." }),
};

/** The same of a state, as far as it needs no more than that. */
export const afterResource = ({ reviews, notices, disputes }: DecisionState) => ({
  reviews: [...reviews],
  notices: [...notices],
  disputes: [...disputes],
});
