import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { at, percentAt, SIDE } from "./on-plot.ts";
import type { Tick } from "./scale.ts";

/** A label on the left, at a height from 0 (the top) to 1. */
export interface Level {
  readonly y: number;
  readonly label: string;
}

/**
 * A plot with its axes. The drawing is stretched to whatever place there is, while its lines keep their width; the words
 * stand beside it as text, so that they keep their size on every screen.
 */
export function Plot({
  levels,
  ticks,
  drawing,
  height = "h-60 sm:h-72",
  below,
  wrap = (plot) => plot,
}: {
  levels: readonly Level[];
  ticks: readonly Tick[];
  drawing: ReactNode;
  height?: string;
  below?: ReactNode;
  /** Puts an island around the drawing. */
  wrap?: (plot: ReactNode) => ReactNode;
}) {
  return (
    <div className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2">
      <div aria-hidden="true" className={cn("relative text-ink-faint text-xs tabular-nums", height)}>
        {levels.map(({ y, label }) => (
          <span key={y} className="absolute right-0 -translate-y-1/2" style={{ top: percentAt(y) }}>
            {label}
          </span>
        ))}
      </div>
      <div className={height}>
        {wrap(
          <svg
            viewBox={`0 0 ${SIDE} ${SIDE}`}
            preserveAspectRatio="none"
            className="size-full overflow-visible [&_*]:[vector-effect:non-scaling-stroke]"
            aria-hidden="true"
          >
            {levels.map(({ y }) => (
              <path
                key={y}
                d={`M0 ${at(y)}H${SIDE}`}
                className={y === 1 ? "stroke-line-strong" : "stroke-line"}
              />
            ))}
            {ticks.map(({ x }) => (
              <path key={x} d={`M${at(x)} ${SIDE}v14`} className="stroke-line-strong" />
            ))}
            {drawing}
          </svg>,
        )}
      </div>
      <span />
      <AxisRow ticks={ticks} className="mt-1.5 text-ink-faint" />
      {below}
    </div>
  );
}

/** One word or number under each tick. */
export function AxisRow({
  ticks,
  className,
  text = ({ label }) => label,
}: {
  ticks: readonly Tick[];
  className?: string;
  text?: (tick: Tick) => ReactNode;
}) {
  return (
    <div aria-hidden="true" className={cn("relative h-4 text-xs tabular-nums", className)}>
      {ticks.map((tick) => (
        <span
          key={tick.x}
          className={cn("absolute -translate-x-1/2 whitespace-nowrap", tick.minor && "max-sm:hidden")}
          style={{ left: percentAt(tick.x) }}
        >
          {text(tick)}
        </span>
      ))}
    </div>
  );
}
