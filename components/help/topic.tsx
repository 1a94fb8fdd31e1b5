import type { ReactNode } from "react";

/** One matter on a page of help: a heading that can be linked to, and short text. */
export function Topic({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid max-w-prose scroll-mt-6 gap-3">
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      <div className="grid gap-3 text-ink-soft">{children}</div>
    </section>
  );
}
