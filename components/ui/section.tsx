import { type ReactNode, useId } from "react";

/** A block of a page with its own heading; a landmark, because screen-reader users jump between those. */
export function Section({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 id={id} className="font-semibold text-md">
        {title}
      </h2>
      {hint && <p className="mt-0.5 max-w-prose text-ink-soft">{hint}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
