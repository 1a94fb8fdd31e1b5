import { Prisma } from "../../../prisma/generated/client.ts";
import { doorsIn } from "../../metrics/comparison.ts";
import { type SignalCounts, signalWanted } from "../../metrics/signal-counts.ts";
import { type Signal, signalsOf } from "../../metrics/signals.ts";
import type { View } from "../../metrics/view.ts";
import type { Scope } from "../scope.ts";
import { details } from "./details-kept.ts";
import { readGauge } from "./gauge.ts";
import { keptOn, type Shelf } from "./kept.ts";

/** Rows without any of it wait for nobody. */
const waits = Prisma.sql`(f.enough_at IS NOT NULL OR f.enough_since IS NOT NULL OR f.recognised_at IS NOT NULL OR f.exhausted_at IS NOT NULL OR f.tripwire_hit_at IS NOT NULL OR f.review_on IS NOT NULL)`;
const decided = Prisma.sql`f.decided_at IS NOT NULL`;

/** The same as `signalCounts`, counted by the database. */
export async function readSignalCounts(scope: Scope, view: View): Promise<SignalCounts> {
  const asked = doorsIn(view.cohort);
  const behind = (door: "two_way" | "one_way") => ({ ...view, cohort: { ...view.cohort, door } });
  const [all, twoWay, oneWay] = await Promise.all([
    readGauge(scope, view, signalWanted.all, waits),
    asked.includes("two_way") ? readGauge(scope, behind("two_way"), signalWanted.two_way, decided) : null,
    asked.includes("one_way") ? readGauge(scope, behind("one_way"), signalWanted.one_way, decided) : null,
  ]);
  return { all: all.tally, two_way: twoWay?.tally ?? null, one_way: oneWay?.tally ?? null };
}

async function readSignals(scope: Scope, view: View): Promise<readonly Signal[]> {
  if (typeof view.cohort.owner === "string") return [];
  const [counts, { drift }] = await Promise.all([
    readSignalCounts(scope, view),
    details.comparison(scope, view),
  ]);
  return signalsOf(counts, drift, view.cohort);
}

const shared = globalThis as typeof globalThis & { ajarSignals?: Shelf<readonly Signal[]> };
shared.ajarSignals ??= new Map();
const kept = shared.ajarSignals;

/** The signals of a view within this person's sight, kept while nothing is written that could change them. */
export const signalsFor = (scope: Scope, view: View): Promise<readonly Signal[]> =>
  keptOn(kept, scope, view, "none", () => readSignals(scope, view));
