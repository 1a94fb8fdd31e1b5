import type { Chart, ToRead } from "../../metrics/examples.ts";
import type { View } from "../../metrics/view.ts";
import { dayOf } from "../../metrics/weeks.ts";
import { pageScope } from "../people/loaders.ts";
import { teamChoices } from "../teams/queries.ts";
import { readSettingsOf } from "../workspace/settings.ts";
import { countWornDown } from "../worn-down/counting.ts";
import { details } from "./details-kept.ts";
import { examplesFor } from "./examples.ts";
import { named } from "./named.ts";

/** What stands behind the story of the velocity page, group by group, for the view that the page looks from. */

export async function loadDissent(slug: string, view: View) {
  return details.dissent(await pageScope(slug), view);
}

export async function loadCorrections(slug: string, view: View) {
  return details.corrections(await pageScope(slug), view);
}

/** Money is told in the workspace's currency. */
export async function loadHindsight(slug: string, view: View) {
  const scope = await pageScope(slug);
  const [figures, { currency }] = await Promise.all([details.hindsight(scope, view), readSettingsOf(scope)]);
  return { figures, currency };
}

export async function loadSteps(slug: string, view: View) {
  return details.steps(await pageScope(slug), view);
}

/** What people said in private is told for the whole workspace, whatever the view. */
export async function loadMisalignment(slug: string, view: View) {
  const scope = await pageScope(slug);
  const [figures, wornDown] = await Promise.all([details.misalignment(scope, view), countWornDown(scope)]);
  return { figures, wornDown };
}

/** What a chart offers to read. */
export async function loadExamples(slug: string, view: View, chart: Chart): Promise<readonly ToRead[]> {
  const scope = await pageScope(slug);
  const found = await named(scope, await examplesFor(scope, view, chart));
  return found.map(({ reference, title, value, when }) => ({
    reference,
    title,
    value,
    day: dayOf(when, scope.zone),
  }));
}

/** Teams are told by their names. */
export async function loadComparison(slug: string, view: View) {
  const scope = await pageScope(slug);
  const [figures, teams] = await Promise.all([details.comparison(scope, view), teamChoices(scope)]);
  return { figures, teams };
}
