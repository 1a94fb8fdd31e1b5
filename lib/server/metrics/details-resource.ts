import { z } from "zod";
import { asks, doors } from "../../decisions/words.ts";
import type { endings } from "../../metrics/misalignment-figures.ts";
import type { Details } from "./details-kept.ts";
import { behind, count, type Frozen, logRank, percentile, share, shareFigure, some } from "./shapes.ts";

/** The figures behind the story on the wire. */

const amount = z.number().nonnegative();

const spread = z
  .strictObject({
    n: count,
    shown: z.boolean(),
    median: z.number().nullable(),
    p85: z.number().nullable(),
    behind,
  })
  .meta({ id: "SpreadFigure", description: "Of those that have come to its end (type 7)." });

const dissent = z.strictObject({
  toCommitment: spread,
  sides: z
    .strictObject({ n: count, closer: shareFigure, owners: share.nullable(), dissenters: share.nullable() })
    .nullable()
    .meta({ description: "Brier scores of both sides; null where one person's decisions are asked for." }),
  landmark: z.strictObject({
    shown: z.boolean().meta({ description: "From ten decisions on each side; below, neither is told." }),
    committed: percentile,
    uncommitted: percentile,
    test: logRank.nullable(),
  }),
});

const correction = z
  .strictObject({
    flagged: some,
    toNotice: spread,
    toCorrect: spread,
    uncorrected: some,
    tripwires: z.strictObject({
      set: some,
      checked: shareFigure,
      hit: shareFigure,
      falseAlarms: shareFigure,
    }),
  })
  .meta({ id: "CorrectionFigures" });

const brier = z.strictObject({
  n: count,
  score: z.number(),
  reliability: z.number(),
  resolution: z.number(),
  uncertainty: z.number(),
});
const bin = z.strictObject({ from: count, to: count, forecast: share.nullable(), good: shareFigure });
const cost = z.strictObject({ n: count, behind, sum: amount });

const hindsight = z.strictObject({
  calibration: z
    .strictObject({ n: count, brier: brier.nullable(), bins: z.array(bin) })
    .nullable()
    .meta({ description: "Null where one person's decisions are asked for." }),
  costs: z.strictObject({
    delayForeseen: cost,
    delayTold: cost,
    reversalForeseen: cost,
    reversalTold: cost,
  }),
});

const step = z
  .strictObject({ ask: z.enum(asks), ran: some, hours: amount, skipped: shareFigure, changed: shareFigure })
  .meta({ id: "StepFigure" });

const misalignment = z.strictObject({
  recognised: some,
  toEscalation: percentile,
  toAnswer: percentile,
  early: shareFigure,
  never: some,
  escalated: some,
  endings: z.strictObject({
    ruled: some,
    returned: some,
    withdrawn: some,
    lapsed: some,
    unanswered: some,
  } satisfies Record<(typeof endings)[number], typeof some>),
  exhausted: some,
  lateTurned: some,
});

const drift = z
  .strictObject({
    points: z.array(z.strictObject({ quarter: z.string(), n: count, value: z.number().nullable(), behind })),
    slope: z
      .number()
      .nullable()
      .meta({ description: "Theil–Sen, per quarter; null under twenty a quarter." }),
  })
  .meta({ id: "Drift" });

const comparison = z.strictObject({
  quality: z.array(
    z.strictObject({
      door: z.enum(doors),
      team: z.string().nullable(),
      speed: shareFigure,
      quality: shareFigure,
      shown: z.boolean(),
    }),
  ),
  drift: z.strictObject({ two_way: drift, one_way: drift, people: drift, pastEnough: drift }),
  energy: z.array(z.strictObject({ month: z.string(), energised: count, answers: count })).meta({
    description: "Of all in sight, per month that is over, from answers of five different people on.",
  }),
});

export const detailsResource = z
  .strictObject({
    dissent,
    corrections: z.strictObject({
      all: correction,
      doors: z.array(z.strictObject({ door: z.enum(doors), figures: correction })),
    }),
    hindsight,
    steps: z.strictObject({
      steps: z.array(step),
      idle: z.array(step).meta({ description: "Of the year before: they never changed anything." }),
    }),
    misalignment,
    comparison,
  })
  .meta({ id: "VelocityDetails" });

type DetailsOnTheWire = Frozen<z.infer<typeof detailsResource>>;

/** The figures as they are, checked by the type of the schema: what is missing here does not compile. */
export const toDetails = (details: Details): DetailsOnTheWire => details;
