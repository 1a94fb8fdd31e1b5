import { CountLink } from "./count-link.tsx";
import { countCell, type FigureTable } from "./figure-table.ts";
import { listOf, type Place } from "./links.ts";
import { MarkLink } from "./mark-link.tsx";
import { few } from "./numbers.ts";
import type { Series } from "./series.ts";

type Figures = Series["figures"]["shareAtDecision"];

/** The steps in numbers. */
export const shareBinsTable = ({ bins }: Figures, place: Place): FigureTable => ({
  caption: "Information share at decision",
  head: ["Known", "Decisions"],
  rows: bins.map(({ from, to, count, behind }) => [`${from}–${to} %`, countCell(place, behind, count)]),
});

/** How much was known when it was decided: four steps, each with what it holds. */
export function ShareChart({ figures, place }: { figures: Figures; place: Place }) {
  const most = Math.max(1, ...figures.bins.map(({ count }) => count));
  return (
    <figure aria-label="Information share at decision" className="grid gap-3">
      <figcaption className="max-w-prose text-ink-soft">
        {figures.median === null
          ? `Information share when deciding: ${few(figures.n)}.`
          : `Half of the decisions were made with ${Number(figures.median.toFixed(1))} % of the wished-for information or less.`}
      </figcaption>
      <ul className="grid gap-1.5 text-sm">
        {figures.bins.map(({ from, to, count, behind }) => (
          <li key={from} className="grid grid-cols-[4.5rem_minmax(0,1fr)_3rem] items-center gap-3">
            <span className="text-ink-soft tabular-nums">{`${from}–${to} %`}</span>
            <MarkLink href={listOf(place, behind)} className="block h-5 bg-sunken">
              <span className="block h-full bg-accent" style={{ width: `${(count / most) * 100}%` }} />
            </MarkLink>
            <span className="text-right">
              <CountLink place={place} behind={behind}>
                {count}
              </CountLink>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
