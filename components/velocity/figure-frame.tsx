import { type ReactNode, useId } from "react";
import type { FigureTable } from "./figure-table.ts";
import type { Place } from "./links.ts";
import { TablesBelow } from "./tables-below.tsx";

/**
 * A chart: first the sentence that says what it shows, then the drawing, then the same as a table. The drawing itself is
 * decoration for screen readers.
 */
export function FigureFrame({
  title,
  sentence,
  legend,
  tables,
  place,
  toRead,
  children,
}: {
  title: string;
  sentence: ReactNode;
  legend?: ReactNode;
  tables: readonly FigureTable[];
  place: Place;
  /** Some of its decisions, beside what it says of all. */
  toRead?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <figure aria-label={title} aria-describedby={id} className="grid min-w-0 grid-cols-1 gap-4">
      <p id={id} className="max-w-prose text-ink-soft">
        {sentence}
      </p>
      {legend}
      {children}
      {tables.length > 0 && <TablesBelow of={title} tables={tables} place={place} />}
      {toRead}
    </figure>
  );
}
