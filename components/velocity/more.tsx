import { type ReactNode, Suspense } from "react";

/**
 * Figures of less weight, folded away at the end of a part. They may come later than the page; without script they can be asked for
 * together with it.
 *
 * @param whole the address of the page with everything in it at once; null where it is that one.
 */
export function More({
  title,
  whole,
  children,
}: {
  title: string;
  whole: string | null;
  children: ReactNode;
}) {
  const waiting = (
    <p className="text-ink-soft">
      <span>Counting …</span>
      <noscript>
        {" "}
        <a href={whole ?? ""} className="underline">
          Show it with the page
        </a>
      </noscript>
    </p>
  );
  return (
    <details className="min-w-0 rounded-lg border border-line bg-surface shadow-card">
      <summary className="rounded-lg px-5 py-3.5 font-medium text-ink-soft hover:text-ink sm:px-6">
        {title}
      </summary>
      <div className="grid min-w-0 grid-cols-1 gap-8 border-line border-t p-5 sm:p-6">
        {whole === null ? children : <Suspense fallback={waiting}>{children}</Suspense>}
      </div>
    </details>
  );
}

/** A block inside: what it is about, what it says, and its rows. */
export function MoreBlock({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3">
      <h3 className="font-semibold">{title}</h3>
      {lead && <p className="max-w-prose text-ink-soft">{lead}</p>}
      {children}
    </div>
  );
}
