import type { Aging } from "@/lib/metrics/aging";
import type { Velocity } from "@/lib/metrics/velocity";
import { onPlot } from "./on-plot.ts";
import { groupName, lookOfDoor, type Series } from "./series.ts";

/** An open decision with the names that a reader knows it by. */
export interface OpenMark extends Aging {
  readonly reference: string;
  readonly title: string | null;
}

/** Past its target, where that is still told. */
export const isLate = ({ late, reopened }: Pick<Aging, "late" | "reopened">) => late && !reopened;

export interface AgingRow {
  readonly series: Pick<Series, "key" | "name" | "door" | "look">;
  readonly finished: Velocity["doors"][number]["finished"];
  readonly open: readonly OpenMark[];
}

/** Open decisions stand among the finished ones of their door, whatever is compared. */
export function agingRows(
  { doors }: Pick<Velocity, "doors">,
  open: readonly OpenMark[],
): readonly AgingRow[] {
  return doors
    .map(({ door, finished }) => ({
      series: { key: door ?? "", name: groupName("door", door), door, look: lookOfDoor(door) },
      finished,
      open: open.filter((one) => one.door === door),
    }))
    .filter((row) => row.open.length > 0);
}

const COLUMNS = 64;
/** Where nothing is crowded, marks lie this far above each other. */
const STEP = 0.1;

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly mark: OpenMark;
}

/** Marks at about the same age are put on each other, the row as a floor. */
export function dotsOf(open: readonly OpenMark[], x: (seconds: number) => number): readonly Dot[] {
  const heights = new Map<number, number>();
  const stacked = open.map((mark) => {
    const column = Math.round(x(mark.age) * COLUMNS);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { mark, column, level };
  });
  const step = Math.min(STEP, 0.9 / Math.max(1, ...heights.values()));
  // Where they stand closer than they are high, the lowest still stands on the axis.
  const lowest = Math.max(step, STEP) / 2;
  return stacked.map(({ mark, column, level }) => ({
    mark,
    x: onPlot(column / COLUMNS),
    y: onPlot(1 - lowest - level * step),
  }));
}
