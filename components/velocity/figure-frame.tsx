import { type ReactNode, useId } from "react";
import type { FigureTable } from "./figure-table.ts";
import { FigureTables } from "./figure-tables.tsx";
import type { Place } from "./links.ts";
import { TableDisclosure } from "./table-disclosure.tsx";
import { TableFrame } from "./table-frame.tsx";

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
      {tables.length > 0 &&
        (place.whole === undefined ? (
          <TableFrame of={title}>
            <FigureTables tables={tables} />
          </TableFrame>
        ) : (
          <TableDisclosure of={title} tables={tables} whole={place.whole} />
        ))}
      {toRead}
    </figure>
  );
}
