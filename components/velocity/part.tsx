import { type ReactNode, useId } from "react";

/** A part of the story: what it is about, what the data say of it in one sentence, and the sections that show it. */
export function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 grid-cols-1 gap-4">
      <header className="grid gap-1 pt-4">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        <p className="max-w-prose text-ink-soft">{lead}</p>
      </header>
      {children}
    </section>
  );
}
