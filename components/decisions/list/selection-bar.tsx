"use client";

import { Copy, Download, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { showToast } from "@/components/ui/toast";
import { exportHref, type Summary } from "@/lib/client/decision-list";

/** The export takes so many by name. */
const MOST = 200;

type SelectionBarProps = {
  slug: string;
  sort: string | undefined;
  chosen: readonly Summary[];
  onClear: () => void;
  children: ReactNode;
};

async function copy(chosen: readonly Summary[]) {
  const lines = chosen.map(({ reference, title }) => `${reference} ${title ?? ""}`.trim()).join("\n");
  try {
    await navigator.clipboard.writeText(lines);
    showToast({ title: chosen.length === 1 ? "Reference copied" : `${chosen.length} references copied` });
  } catch {
    showToast({ title: "The browser did not allow copying", description: lines, failed: true });
  }
}

/** What can be done with the selected ones; lies at the foot of the page, above the bar of a phone. */
export function SelectionBar({ slug, sort, chosen, onClear, children }: SelectionBarProps) {
  const references = chosen.map(({ reference }) => reference).join(",");
  return (
    <section
      aria-label="Selection"
      className="sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-20 flex flex-wrap items-center gap-x-2 gap-y-1 justify-self-center rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-4 shadow-raised lg:bottom-4"
    >
      <p role="status" className="mr-2 font-medium tabular-nums">
        {chosen.length} selected
      </p>
      {children}
      <Button size="sm" variant="quiet" onClick={() => copy(chosen)}>
        <Copy aria-hidden="true" className="size-4" />
        Copy references
      </Button>
      {chosen.length <= MOST && (
        <a
          href={exportHref(slug, { references, ...(sort && { sort }) })}
          download
          className={buttonStyles({ size: "sm", variant: "quiet" })}
        >
          <Download aria-hidden="true" className="size-4" />
          CSV
        </a>
      )}
      <Button size="sm" variant="quiet" onClick={onClear} aria-label="Clear the selection">
        <X aria-hidden="true" className="size-4" />
      </Button>
    </section>
  );
}
