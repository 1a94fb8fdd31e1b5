import { z } from "zod";
import { AjarError } from "../../errors.ts";
import type { View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { loadPolicies } from "../decisions/world.ts";
import type { Scope } from "../scope.ts";
import { asOfShape, cohortFrom, cohortShape, momentOf, timeShape } from "./address.ts";
import { hoursOf } from "./hours.ts";

const asked = z.object({ ...cohortShape, ...asOfShape, ...timeShape });

const refused = (field: string, message: string) =>
  new AjarError("invalid", "There are no figures for this.", [{ field, message }]);

/** The view that a request asks for; here nothing is left out quietly. */
export async function viewOf(scope: Scope, query: z.infer<typeof asked>): Promise<View> {
  const { from, until, asOf: day, time } = query;
  const { zone } = scope;
  if (from !== undefined && until !== undefined && until < from)
    throw refused("until", "must not lie before from");
  const asOf = momentOf(day, zone, new Date().toISOString());
  if (asOf === null) throw refused("asOf", "must be a day that has come");
  const [policies, working] = await Promise.all([
    loadPolicies(database(), scope.workspaceId),
    hoursOf(scope, time),
  ]);
  return { cohort: cohortFrom(query), zone, asOf, policies, ...(working && { working }) };
}
