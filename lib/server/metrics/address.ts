import { z } from "zod";
import { tagText, uuid } from "../../decisions/text.ts";
import { endOfSoFar, localDay } from "../../decisions/time.ts";
import { doors } from "../../decisions/words.ts";
import { type Cohort, groupings, type View } from "../../metrics/view.ts";

/** What an address says about a view; the same names stand in the form of the page, in the links of its marks and in the API. */

const NOBODY = "none";
const day = (description: string) =>
  z.iso.date("must be a day such as 2026-11-23").optional().meta({ description });

export const cohortShape = {
  from: day("First day of the period."),
  until: day("Last day of the period."),
  door: z
    .enum([...doors, NOBODY], "must be two_way, one_way or none")
    .optional()
    .meta({ description: "`none`: those without a door." }),
  tag: tagText.optional(),
  untagged: z.literal("yes", "must be yes").optional().meta({ description: "Those without any tag." }),
  owner: uuid.or(z.literal(NOBODY)).optional().meta({ description: "`none`: those without an owner." }),
  team: uuid
    .or(z.literal(NOBODY))
    .optional()
    .meta({ description: "With the teams that are part of it. `none`: those without a team." }),
};

export const asOfShape = {
  asOf: day(
    "What happened later is not seen; open decisions are open as of then. Door, owner, team and tags are those of today. Today unless given.",
  ),
};

/** How lengths of time are counted. */
export const reckonings = ["calendar", "working"] as const;

export const timeShape = {
  time: z.enum(reckonings, "must be calendar or working").optional().meta({
    description:
      "`working`: lengths of time are seconds of the working days and hours that the workspace has set, by the clocks of its zone. Targets, and rules such as “within 90 days”, stay in calendar time. `calendar` unless given.",
  }),
};

/** Everything that the address of the velocity page can say. */
export const velocityAddress = z.strictObject({
  ...cohortShape,
  ...asOfShape,
  ...timeShape,
  by: z.enum(groupings, "must be door, tag, team or none").optional(),
});

const cohortQuery = z.object(cohortShape);

/** The cohort that an address asks for. */
export function cohortFrom(asked: z.infer<typeof cohortQuery>): Cohort {
  const { from, until, door, tag, untagged, owner, team } = asked;
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(door !== undefined && { door: door === NOBODY ? null : door }),
    ...(tag !== undefined && { tag }),
    ...(untagged !== undefined && { tag: null }),
    ...(owner !== undefined && { owner: owner === NOBODY ? null : owner }),
    ...(team !== undefined && { team: team === NOBODY ? null : team }),
  };
}

/** The end of a day, as far as it has come; null for a day that is still to come, or that the zone left out. */
export function momentOf(asOf: string | undefined, zone: string, now: string): View["asOf"] | null {
  const today = localDay(now, zone);
  return asOf !== undefined && asOf > today ? null : endOfSoFar(asOf ?? today, zone, now);
}
