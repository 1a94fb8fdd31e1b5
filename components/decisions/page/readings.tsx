"use client";

import type { Decision } from "@/lib/client/decisions";
import { enoughSince } from "./enough-since.ts";
import { ReadingsLine } from "./readings-line.tsx";
import { useRoom } from "./room.tsx";
import { useNow } from "./use-now.ts";
import { When } from "./when.tsx";

/** The readings over time, and the same as a table. */
export function Readings({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  const { now: atFirst } = useRoom();
  const now = useNow(atFirst);
  const { readings, enough, opened } = decision;
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) return null;
  const since = enoughSince(decision);
  const listed = readings.some(({ counted }) => counted);
  const until = decision.decided?.at ?? now;
  const run =
    readings.length === 1
      ? `One reading, ${last.share} %`
      : `${readings.length} readings, from ${first.share} % to ${last.share} %`;
  const summary = `${run}; ${since ? "the marked one made it enough" : "not yet enough"}.`;
  return (
    <figure className="grid gap-2 pt-1">
      <ReadingsLine
        readings={readings}
        enough={enough}
        since={since}
        from={opened.at}
        until={until}
        summary={summary}
      />
      <div aria-hidden="true" className="flex justify-between gap-3 text-ink-faint text-xs">
        <When {...opened} />
        {enough !== null && <span>shaded: enough, {enough} % and more</span>}
        {decision.decided ? <When {...decision.decided} /> : <span>now</span>}
      </div>
      <figcaption className="text-ink-soft text-sm">
        {run}
        {since && (
          <>
            ; enough since <When at={since} />
          </>
        )}
        .
      </figcaption>
      <details className="text-sm">
        <summary className="w-fit rounded-sm text-ink-soft hover:text-ink">As a table</summary>
        <div className="overflow-x-auto">
          <table className="mt-2 w-full min-w-80 text-left">
            <thead className="text-ink-faint">
              <tr>
                <th className="py-1 pr-4 font-medium">When</th>
                <th className="py-1 pr-4 text-right font-medium">Share</th>
                <th className="py-1 pr-4 font-medium">Who</th>
                <th className="py-1 font-medium">What changed</th>
              </tr>
            </thead>
            <tbody>
              {[...readings].reverse().map((reading) => (
                <tr key={reading.seq} className="border-line border-t align-top">
                  <td className="py-1 pr-4">
                    <When at={reading.at} />
                  </td>
                  <td className="whitespace-nowrap py-1 pr-4 text-right">{reading.share} %</td>
                  <td className="py-1 pr-4">{nameOf(reading.by)}</td>
                  <td className="wrap-anywhere py-1">
                    {reading.counted ? "The list" : (reading.note ?? (listed ? "An estimate" : ""))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
