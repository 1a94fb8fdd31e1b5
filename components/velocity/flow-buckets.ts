import { dayAfter } from "@/lib/decisions/time";
import type { Behind } from "@/lib/metrics/behind";
import { type Flow, flows } from "@/lib/metrics/flow";
import type { PickName } from "@/lib/metrics/picks";
import { record } from "@/lib/metrics/record";
import type { WeekFigure } from "@/lib/metrics/throughput";

/** Weeks put together, so that a bar is wide enough to be met. */
export interface Bucket extends Readonly<Record<Flow, number>> {
  readonly from: string;
  /** Its last day, at whose end its work in progress was counted. */
  readonly until: string;
  readonly inProgress: number;
  /** Of those in progress, at the end of its last day. */
  readonly behind: Readonly<Record<Flow | "inProgress", Behind>>;
}

/** A decision is in each of them at most once, so that the counts of weeks can be added up. */
const pickOf = {
  opened: "begun",
  decided: "firstDecided",
  reopened: "everReopened",
  closed: "firstClosed",
  closedAgain: "closedAgain",
} as const satisfies Record<Flow, PickName>;

const SPANS = [1, 4, 13, 52];
/** More bars than this are too thin on a phone. */
const MOST = 54;

/** How many weeks a bar stands for. */
export const spanOf = (weeks: number): number => SPANS.find((span) => weeks / span <= MOST) ?? 52;

/** Counts are added up; work in progress is that at the end. The first bar may be short, the last one never is. */
export function bucketsOf(weeks: readonly WeekFigure[], span: number): readonly Bucket[] {
  const lead = weeks.length % span;
  const starts = [
    ...(lead > 0 ? [0] : []),
    ...Array.from({ length: Math.floor(weeks.length / span) }, (_, i) => lead + i * span),
  ];
  return starts.flatMap((start, place) => {
    const those = weeks.slice(start, starts[place + 1] ?? weeks.length);
    const [first, last] = [those[0], those.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { from: _, until: __, ...among } = first.behind.cohort;
    const until = dayAfter(last.from, 6);
    const within = { ...among, from: first.from, until };
    return [
      {
        from: first.from,
        until,
        ...record(flows, (flow) => those.reduce((total, week) => total + week[flow], 0)),
        inProgress: last.inProgress,
        behind: {
          ...record(flows, (flow): Behind => ({ pick: pickOf[flow], cohort: within })),
          inProgress: { pick: "inProgress", cohort: among },
        },
      },
    ];
  });
}
