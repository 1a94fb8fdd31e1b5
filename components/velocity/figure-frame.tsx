import { type ReactNode, useId } from "react";

/**
 * A chart: first the sentence that says what it shows, then the drawing, then the same as a table. The drawing itself is
 * decoration for screen readers.
 */
export function FigureFrame({
  title,
  sentence,
  legend,
  table,
  toRead,
  children,
}: {
  title: string;
  sentence: ReactNode;
  legend?: ReactNode;
  table: ReactNode;
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
      <TableDisclosure of={title}>{table}</TableDisclosure>
      {toRead}
    </figure>
  );
}

/** The numbers behind a drawing, one key away. */
function TableDisclosure({ of, children }: { of: string; children: ReactNode }) {
  return (
    <details className="group min-w-0 text-sm">
      <summary className="w-fit rounded-sm py-1 font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent">
        Table<span className="sr-only">: {of}</span>
      </summary>
      <div className="mt-2 grid min-w-0 grid-cols-1 gap-5">{children}</div>
    </details>
  );
}
