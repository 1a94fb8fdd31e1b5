import type { WorkWeek } from "../../metrics/working-time.ts";
import type { Scope } from "../scope.ts";
import { readSettingsOf } from "../workspace/settings.ts";
import type { reckonings } from "./address.ts";

/** The hours in which a view is told; null where it is told in calendar time. */
export async function hoursOf(
  scope: Scope,
  time: (typeof reckonings)[number] | undefined,
): Promise<WorkWeek | null> {
  if (time !== "working") return null;
  const { workDays, workFrom, workTo } = await readSettingsOf(scope);
  return { days: workDays, from: workFrom, until: workTo };
}
