import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { Door } from "../../decisions/words.ts";
import { type PickName, picks } from "../../metrics/picks.ts";
import type { SetPart } from "../../metrics/set-parts.ts";
import type { View } from "../../metrics/view.ts";
import { asOfShape, cohortFrom, cohortShape, momentOf } from "../metrics/address.ts";
import { askedFor, placedIn } from "../metrics/columns.ts";
import { pickConditions } from "../metrics/picks.ts";

/** The decisions that a velocity figure counted, by the name of the set: the links of the figures carry it. */

const names = Object.keys(picks).filter((name): name is PickName => name in picks);
const { from, until, untagged } = cohortShape;

/** What stands beside the filters `door`, `tag` and `owner`, which belong to the set as well. */
export const pickShape = {
  pick: z
    .enum(names, "must be the name of a set that a figure counts")
    .optional()
    .meta({ description: "The decisions that a velocity figure counted, as `behind` names them." }),
  from,
  until,
  untagged,
  ...asOfShape,
} satisfies Record<SetPart, z.ZodType>;

const picked = z.object({ ...cohortShape, ...pickShape });

interface Moment {
  readonly workspaceId: string;
  readonly zone: string;
  readonly now: string;
  readonly targets: Readonly<Record<Door, number>>;
}

/** On `decision d`; none where no set was asked for. A day that has not come counts as today. */
export function pickFilter(asked: z.infer<typeof picked>, moment: Moment): Prisma.Sql[] {
  const { pick, asOf } = asked;
  if (pick === undefined) return [];
  const { workspaceId, zone, now, targets } = moment;
  const view: View = {
    cohort: cohortFrom(asked),
    zone,
    asOf: momentOf(asOf, zone, now) ?? { at: now, on: null },
    policies: { two_way: { target: targets.two_way }, one_way: { target: targets.one_way } },
  };
  const those = Prisma.sql`SELECT f.decision_id FROM facts f WHERE f.workspace_id = ${workspaceId}::uuid
    AND ${placedIn(picks[pick].by, view)} AND ${pickConditions[pick](view)} AND ${askedFor(moment, view.cohort)}`;
  return [Prisma.sql`d.id IN (${those})`];
}
