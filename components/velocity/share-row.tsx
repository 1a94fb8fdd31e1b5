import type { ReactNode } from "react";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { percentOf, rangeOf } from "./numbers.ts";

/** The interval as a bar and the share as a notch in it. */
function IntervalBar({ figure: { share, interval } }: { figure: ShareFigure }) {
  if (share === null) return <span className="hidden sm:block" />;
  const { lower, upper } = interval ?? { lower: share, upper: share };
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
      <rect y="5" width="100" height="2" className="fill-track" />
      <rect
        x={lower * 100}
        y="2"
        width={Math.max((upper - lower) * 100, 0.5)}
        height="8"
        className="fill-line-strong"
        fillOpacity="0.55"
      />
      <rect x={Math.min(share * 100, 99)} width="1" height="12" className="fill-ink" />
    </svg>
  );
}

/** A share of decisions: its name, its size with the 95 % interval, and what it was counted from. */
export function ShareRow({ name, figure, place }: { name: ReactNode; figure: ShareFigure; place: Place }) {
  const { share, interval, hits, n, behind, among } = figure;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-line border-t py-2 text-sm first:border-0 sm:grid-cols-[minmax(0,1fr)_10rem_13rem]">
      <dt className="flex min-w-0 items-center font-medium">{name}</dt>
      <dd className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
        <IntervalBar figure={figure} />
      </dd>
      <dd className="text-right tabular-nums">
        {share === null ? (
          <span className="text-ink-faint">none to ask</span>
        ) : (
          <>
            <span className="font-medium">{percentOf(share)}</span>
            {interval && <span className="text-ink-faint"> ({rangeOf(interval)})</span>},{" "}
            <CountLink place={place} behind={behind}>
              {hits}
            </CountLink>{" "}
            of{" "}
            <CountLink place={place} behind={among}>
              {n}
            </CountLink>
          </>
        )}
      </dd>
    </div>
  );
}

export function ShareRows({ children }: { children: ReactNode }) {
  return <dl className="min-w-0">{children}</dl>;
}
