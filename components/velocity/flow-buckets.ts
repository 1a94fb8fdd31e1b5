import { dayAfter } from "@/lib/decisions/time";
import type { Behind } from "@/lib/metrics/behind";
import type { WeekFigure } from "@/lib/metrics/throughput";

/** Weeks put together, so that a bar is wide enough to be met. */
export interface Bucket {
  readonly from: string;
  /** Its last day, at whose end its work in progress was counted. */
  readonly until: string;
  readonly opened: number;
  readonly decided: number;
  readonly reopened: number;
  readonly closed: number;
  readonly inProgress: number;
  /** Of those in progress, at the end of its last day. */
  readonly behind: Readonly<Record<"opened" | "decided" | "inProgress", Behind>>;
}

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
    const sum = (flow: "opened" | "decided" | "reopened" | "closed") =>
      those.reduce((total, week) => total + week[flow], 0);
    const { from: _, until: __, ...among } = first.behind.cohort;
    const until = dayAfter(last.from, 6);
    const within = { ...among, from: first.from, until };
    return [
      {
        from: first.from,
        until,
        opened: sum("opened"),
        decided: sum("decided"),
        reopened: sum("reopened"),
        closed: sum("closed"),
        inProgress: last.inProgress,
        behind: {
          opened: { pick: "begun", cohort: within },
          decided: { pick: first.behind.pick, cohort: within },
          inProgress: { pick: "inProgress", cohort: among },
        },
      },
    ];
  });
}
