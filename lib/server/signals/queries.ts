import type { View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { signalsFor } from "../metrics/signals.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import type { SnoozeResource, ToldSignal } from "./resource.ts";

/** What is put aside now and counts for a view: that of its team, and that of the whole workspace. The longest comes first. */
async function snoozesFor({ workspaceId }: Scope, { cohort }: View) {
  const { team } = cohort;
  const teams = [{ teamId: null }, ...(typeof team === "string" ? [{ teamId: team }] : [])];
  return database().signalSnooze.findMany({
    where: { workspaceId, OR: teams, endedAt: null, until: { gt: new Date() } },
    orderBy: [{ until: "desc" }, { id: "asc" }],
  });
}

/** The signals of a view, those that were put aside with who did it, why, and until when. */
export async function readTold(scope: Scope, view: View): Promise<readonly ToldSignal[]> {
  const [signals, rows] = await Promise.all([signalsFor(scope, view), snoozesFor(scope, view)]);
  const people = await namesOf(
    scope,
    rows.map(({ personId }) => personId),
  );
  const snoozeOf = (name: string): SnoozeResource | null => {
    const row = rows.find(({ signal }) => signal === name);
    if (row === undefined) return null;
    const { id, reason, teamId: team, personId } = row;
    const by = { id: personId, name: people.find((one) => one.id === personId)?.name ?? "" };
    return { id, until: row.until.toISOString(), reason, team, by };
  };
  return signals.map((signal) => ({ ...signal, snooze: snoozeOf(signal.name) }));
}
