import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { durationSeconds, endOf, startOf } from "../../../lib/decisions/time.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import type { View } from "../../../lib/metrics/view.ts";

const row = z.object({
  key: z.string(),
  kind: z.string(),
  opened: z.iso.date(),
  decided: z.iso.date().or(z.literal("")),
  dropped: z.iso.date().or(z.literal("")),
  status: z.string(),
});

/** What every fact of these tests starts from: opened at an instant, and nothing happened since. */
export const blank: Fact = {
  id: "00000000-0000-7000-8000-000000000001",
  teams: [],
  door: null,
  owner: null,
  tags: [],
  openedAt: "2026-11-02T09:00:00.000Z",
  openedOn: null,
  openedKnown: true,
  noticedAt: null,
  noticedOn: null,
  enoughReachedAt: null,
  enoughReachedOn: null,
  enoughSince: null,
  firstDecidedAt: null,
  firstDecidedOn: null,
  durationSeconds: null,
  targetSeconds: null,
  decidedAt: null,
  decidedOn: null,
  closedAt: null,
  droppedAt: null,
  reopenedAt: null,
  reopenCount: 0,
  reversedAt: null,
  shareAtDecision: null,
  reviewDueOn: null,
  latestVerdict: null,
  latestReviewAt: null,
  verdictDisputed: false,
  laterInformationWouldHaveChanged: null,
  pace: null,
  contested: false,
  firstAskedAt: null,
  firstCommittedAt: null,
  askTimes: [],
  quickAskTimes: [],
  sincereTimes: [],
  upTimes: [],
  downTimes: [],
  peerTimes: [],
  positionPeople: 0,
  firstDissentAt: null,
  doubtedTimes: [],
  committedTimes: [],
  ownerForecast: null,
  dissentForecasts: [],
  flaggedAt: null,
  flaggedDecidedAt: null,
  correctedAt: null,
  flaggedOn: null,
  flaggedDecidedOn: null,
  correctedOn: null,
  tripwireSet: false,
  tripwireOn: null,
  tripwireHitAt: null,
  delayCostPerDay: null,
  delayMoney: null,
  wayBackCost: null,
  reversalMoney: null,
  askedSteps: [],
  skippedSteps: [],
  changingSteps: [],
  idleSteps: [],
  stepHours: [],
  recognisedAt: null,
  escalatedAt: null,
  resolvedAt: null,
  resolution: null,
  quietRounds: 0,
  exhaustedAt: null,
  lateTurns: 0,
  mismatch: null,
  mismatchDismissed: false,
  energisedCount: 0,
  drainedCount: 0,
  energyPeople: [],
  parent: null,
  dataProblem: null,
};

/** A record as the importer keeps it: dates stay dates, the dates carry the state, what is impossible is marked. */
function toFact({ key, kind, opened, decided, dropped }: z.infer<typeof row>, zone: string): Fact {
  const begun = startOf(opened, zone);
  const made = decided === "" ? null : endOf(decided, zone);
  const left = made !== null || dropped === "" ? null : endOf(dropped, zone);
  if (begun === null) throw new Error(`${key} was opened on a day that never was.`);
  return {
    ...blank,
    id: key,
    tags: [kind],
    openedAt: begun.at,
    openedOn: begun.on,
    firstDecidedAt: made?.at ?? null,
    firstDecidedOn: made?.on ?? null,
    durationSeconds: made === null ? null : durationSeconds(begun, made, zone),
    decidedAt: made?.at ?? null,
    decidedOn: made?.on ?? null,
    closedAt: made?.at ?? left?.at ?? null,
    droppedAt: left?.at ?? null,
    dataProblem: decided !== "" && decided < opened ? "Decided before it was opened." : null,
  };
}

/** The proposals of the Python language, without the one whose status is a joke. */
export function proposals(zone: string): readonly Fact[] {
  const text = readFileSync(new URL("../../../prisma/seed/proposals.csv", import.meta.url), "utf8");
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  return z
    .array(row)
    .parse(data)
    .filter(({ status }) => status !== "April Fool!")
    .map((one) => toFact(one, zone));
}

/** The day as of which the reference figures were computed. */
export function referenceView(zone: string): View {
  const asOf = endOf("2026-08-22", zone);
  if (asOf === null) throw new Error("That day never was.");
  return { cohort: {}, zone, asOf, policies: defaultPolicies };
}
