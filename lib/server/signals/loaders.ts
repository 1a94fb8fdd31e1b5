import { calendarOf, type View } from "../../metrics/view.ts";
import { viewOf } from "../metrics/view-of.ts";
import { pageScope } from "../people/loaders.ts";
import type { Scope } from "../scope.ts";
import { readTold } from "./queries.ts";

/** Whoever administers a workspace can put its signals aside. */
const mayActOn = ({ role }: Scope) => role === "steward" || role === "admin";

/** The signals above the figures of a view, always in calendar time, so that they are the same wherever they are told; and whether whoever looks can put one aside. */
export async function loadSignals(slug: string, view: View) {
  const scope = await pageScope(slug);
  return { signals: await readTold(scope, calendarOf(view)), mayAct: mayActOn(scope), zone: scope.zone };
}

/** How many signals nobody has put aside, for those who can act on them; none for everybody else. */
export async function loadSignalCount(slug: string): Promise<number> {
  const scope = await pageScope(slug);
  if (!mayActOn(scope)) return 0;
  const told = await readTold(scope, await viewOf(scope, {}));
  return told.filter(({ snooze }) => snooze === null).length;
}
