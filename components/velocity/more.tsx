import { type ReactNode, Suspense } from "react";
import type { Folded } from "@/lib/metrics/story";
import { MoreDisclosure } from "./more-disclosure.tsx";

/** Of what stands folded, what a page shows. */
export interface Unfolding {
  /** The address of the page with everything in it at once; null where it is that one. */
  readonly whole: string | null;
  readonly names: readonly Folded[];
}

/**
 * Figures of less weight, folded away at the end of a part, which are counted when they are unfolded; without script they can be asked
 * for together with the page.
 */
export function More({
  name,
  title,
  unfolding: { whole, names },
  children,
}: {
  name: Folded;
  title: string;
  unfolding: Unfolding;
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
  const isAsked = names.includes(name);
  return (
    <MoreDisclosure name={name} title={title} open={isAsked} waiting={waiting}>
      {whole === null ? children : isAsked ? <Suspense fallback={waiting}>{children}</Suspense> : null}
    </MoreDisclosure>
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
