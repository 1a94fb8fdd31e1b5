"use client";

import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { latestReview } from "@/lib/decisions/current";
import { closest, lastForecasts } from "@/lib/decisions/foresight";
import { settledVerdict } from "@/lib/decisions/hindsight";

type Props = { decision: Decision; nameOf: (id: string) => string };

function Revealed({ decision, nameOf }: Props) {
  const verdict = settledVerdict(decision);
  const counted = lastForecasts(decision);
  const near = verdict ? closest(counted, verdict) : [];
  if (counted.length === 0)
    return <p className="text-ink-soft">Nobody made a forecast before it was decided.</p>;
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3 sm:grid-cols-2">
        {counted.map(({ seq, by, probability }) => (
          <li key={seq} className="grid gap-1 rounded-md border border-line px-4 py-3">
            <p className="flex items-baseline justify-between gap-3">
              <span className="wrap-anywhere min-w-0 font-medium">{nameOf(by)}</span>
              <span className="font-semibold text-lg tabular-nums">{probability} %</span>
            </p>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1 w-full" aria-hidden="true">
              <rect width="100" height="4" className="fill-track" />
              <rect width={probability} height="4" className="fill-accent" />
            </svg>
            {near.includes(by) && <p className="text-accent text-sm">Closer to what came of it</p>}
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">
        {near.length > 0
          ? `${near.map(nameOf).join(" and ")} saw it more clearly this time. `
          : verdict
            ? "What came of it proves nobody closer. "
            : "The verdict is disputed, so it proves nobody closer. "}
        Thanks to everybody who put a number on it.
      </p>
    </div>
  );
}

/** Everybody's forecast side by side, once a review says what came of it. */
export function RevealedForecasts(props: Props) {
  if (latestReview(props.decision) === undefined) return null;
  return (
    <Section title="Forecasts, revealed">
      <Revealed {...props} />
    </Section>
  );
}
