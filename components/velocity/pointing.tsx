"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { percentAt } from "./on-plot.ts";

/** Something on a plot that can be pointed at; positions from 0 to 1, from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly href?: string;
}

/** Further to the side than this, and a label would leave the plot. */
const EDGE = 0.5;

function nearest(points: readonly Point[], event: PointerEvent<HTMLElement>, across: boolean): number {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const distance = ({ x, y }: Point) => {
    const sideways = event.clientX - left - x * width;
    return Math.hypot(sideways, across ? 0 : event.clientY - top - y * height);
  };
  return points.reduce((best, point, place) => {
    const so = points[best];
    return so !== undefined && distance(so) <= distance(point) ? best : place;
  }, 0);
}

/**
 * Lets a plot be read point by point, with the pointer or with the arrow keys; Enter opens what is behind a point. Without
 * script the plot and its table say the same.
 */
export function Pointing({
  label,
  points,
  across = false,
  children,
}: {
  label: string;
  points: readonly Point[];
  /** Points stand side by side: only the distance to the side counts. */
  across?: boolean;
  children: ReactNode;
}) {
  const router = useRouter();
  const [place, setPlace] = useState(0);
  const [shown, setShown] = useState(false);
  const point = points[place];
  if (points.length === 0 || point === undefined) return <div className="relative size-full">{children}</div>;
  const open = (event: KeyboardEvent) => {
    if (event.key === "Enter" && point.href) router.push(point.href as Parameters<typeof router.push>[0]);
    if (event.key === "Escape") setShown(false);
  };
  return (
    <div
      role="presentation"
      className="relative size-full touch-pan-y"
      onPointerMove={(event) => {
        setPlace(nearest(points, event, across));
        setShown(true);
      }}
      onPointerLeave={() => setShown(false)}
    >
      <input
        type="range"
        min={0}
        max={points.length - 1}
        value={place}
        aria-label={label}
        aria-valuetext={point.label}
        className="peer pointer-events-none absolute inset-0 size-full opacity-0 print:hidden"
        onChange={(event) => {
          setPlace(Number(event.currentTarget.value));
          setShown(true);
        }}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onKeyDown={open}
      />
      <div className="size-full rounded-sm outline-focus outline-offset-4 peer-focus-visible:outline-2">
        {children}
      </div>
      {shown && (
        <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10">
          <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: percentAt(point.x) }} />
          <span
            className="absolute size-3 -translate-1/2 rounded-full border-2 border-ink bg-surface"
            style={{ left: percentAt(point.x), top: percentAt(point.y) }}
          />
          <span
            className="absolute -top-2 w-max max-w-56 -translate-y-full rounded-md border border-line bg-raised px-2.5 py-1.5 text-sm tabular-nums shadow-raised"
            style={point.x > EDGE ? { right: percentAt(1 - point.x) } : { left: percentAt(point.x) }}
          >
            {point.label}
          </span>
        </div>
      )}
    </div>
  );
}
