import { z } from "zod";
import { doors } from "../../decisions/words.ts";
import { type PickName, picks } from "../../metrics/picks.ts";

/** What figures on the wire are made of. */

export const count = z.int().nonnegative();
export const share = z.number().min(0).max(1);
export const interval = z.strictObject({ lower: share, upper: share }).nullable();
export const day = z.iso.date();
const names = Object.keys(picks).filter((name): name is PickName => name in picks);

export const behind = z
  .strictObject({
    pick: z.enum(names),
    cohort: z.strictObject({
      from: day.optional(),
      until: day.optional(),
      door: z.enum(doors).nullable().optional(),
      tag: z.string().nullable().optional(),
      owner: z.string().nullable().optional(),
      team: z.string().nullable().optional(),
    }),
  })
  .meta({ id: "Behind", description: "The decisions counted: filters of the list of decisions." });

export const percentile = z
  .strictObject({
    n: count,
    shown: z.boolean().meta({ description: "False under five decisions, where it says nothing." }),
    value: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    behind,
  })
  .meta({ id: "PercentileFigure" });
export const shareFigure = z
  .strictObject({ hits: count, n: count, share: share.nullable(), interval, behind, among: behind })
  .meta({ id: "ShareFigure", description: "With its Wilson 95 % interval." });
export const some = z.strictObject({ n: count, behind });

export const logRank = z.strictObject({
  chiSquared: z.number(),
  degrees: count,
  p: z.number(),
  groups: z.array(z.strictObject({ n: count, decided: count, expected: z.number() })),
});

export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
