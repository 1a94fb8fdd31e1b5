import { z } from "zod";
import { doors } from "../../decisions/words.ts";
import { stretchNames } from "../../metrics/stretch.ts";
import type { Velocity } from "../../metrics/velocity.ts";
import { groupings } from "../../metrics/view.ts";
import {
  behind,
  count,
  day,
  type Frozen,
  interval,
  logRank,
  percentile,
  share,
  shareFigure,
  some,
} from "./shapes.ts";

/** The velocity figures on the wire: times in seconds, shares from 0 to 1; null is "not reached", or none to ask. */

const door = z.enum(doors).nullable();
const finished = z.strictObject({ p50: percentile, p85: percentile, p95: percentile });

const timeToDecide = z.strictObject({
  n: count,
  decided: count,
  dropped: count,
  open: count,
  problems: count,
  startUnknown: count,
  behind: z.record(z.enum(["all", "decided", "dropped", "open", "problems", "startUnknown"]), behind),
  median: percentile,
  p85: percentile,
  finished,
  curve: z
    .array(z.strictObject({ time: z.number(), survival: share, interval, atRisk: count }))
    .meta({ description: "Empty under five decisions, as are `outcomes` and `milestones`." }),
  until: z.number(),
  outcomes: z.array(
    z.strictObject({ time: z.number(), decided: z.number(), dropped: z.number(), open: z.number() }),
  ),
  targetMet: shareFigure,
  promise: percentile,
});

const groupFigures = z
  .strictObject({
    group: z.string().nullable(),
    timeToDecide,
    milestones: z.array(
      z.strictObject({
        time: z.number(),
        atRisk: count,
        decided: count,
        survival: share,
        standardError: z.number(),
        interval,
      }),
    ),
    stages: z
      .array(
        z.strictObject({
          stretch: z.enum(stretchNames),
          n: count,
          shown: z.boolean(),
          median: z.number().nullable(),
          p85: z.number().nullable(),
          behind,
        }),
      )
      .meta({
        description:
          "Of those that have come to its end; `pastEnough` also of the open ones, for as long as they wait so far.",
      }),
    waiting: some.meta({ description: "Open, though there is enough information." }),
    shareAtDecision: z.strictObject({
      n: count,
      median: z.number().nullable(),
      bins: z.array(z.strictObject({ from: count, to: count, count, behind })),
      atLeast90: shareFigure,
    }),
    reviews: z.strictObject({
      coverage: shareFigure,
      toDo: some,
      muted: z.boolean().meta({ description: "Less than half of what is due was reviewed." }),
      good: shareFigure,
      mixed: some,
      byKnowledge: z.array(z.strictObject({ from: count, to: count, good: shareFigure })),
      wouldChange: shareFigure,
      tooSlow: shareFigure,
      tooFast: shareFigure,
    }),
    commitments: z.strictObject({
      asks: count,
      askedOn: some,
      commitments: count,
      committedOn: some,
      quickYes: shareFigure,
      sincere: shareFigure,
      up: shareFigure,
      down: shareFigure,
      peer: shareFigure,
    }),
    contested: shareFigure,
    reversed: shareFigure,
    reopened: shareFigure,
  })
  .meta({ id: "VelocityOfGroup" });

export const velocityResource = z
  .strictObject({
    by: z.enum(groupings),
    all: groupFigures,
    groups: z.array(groupFigures),
    overlapping: z
      .boolean()
      .meta({ description: "Some groups share decisions; only those that share none are compared." }),
    compared: logRank.nullable(),
    pairs: z.array(z.strictObject({ groups: z.array(z.string()), test: logRank })),
    doors: z
      .array(z.strictObject({ door, finished, reversed: shareFigure }))
      .meta({ description: "Whatever is compared." }),
    weeks: z.array(
      z.strictObject({
        week: z.string(),
        from: day,
        opened: count,
        decided: count,
        reopened: count,
        closed: count.meta({ description: "For the first time, so that a decision counts once." }),
        closedAgain: count.meta({ description: "After a reopening." }),
        inProgress: z.int(),
        behind,
      }),
    ),
    aging: z.strictObject({
      n: count,
      behind,
      oldest: z.array(
        z.strictObject({
          id: z.string(),
          door,
          age: z.number(),
          target: z.number().nullable(),
          late: z.boolean().meta({ description: "Its target has passed, in calendar time." }),
          reopened: z.boolean(),
          olderThan: share
            .nullable()
            .meta({ description: "Of the finished ones of its door; null under five." }),
          finished: count,
          risk: z.number().nullable().meta({ description: "Of missing its target, from five decisions on." }),
        }),
      ),
      outlook: z
        .array(z.strictObject({ within: count, n: count, expected: z.number(), lower: count, upper: count }))
        .meta({
          description:
            "How many of the open ones will be decided within so many seconds of calendar time, with an 85 % range.",
        }),
    }),
  })
  .meta({ id: "Velocity" });

/** The figures as they are, checked by the type of the schema: what is missing here does not compile. */
export const toResource = (velocity: Velocity): VelocityOnTheWire => velocity;

type VelocityOnTheWire = Frozen<z.infer<typeof velocityResource>>;
