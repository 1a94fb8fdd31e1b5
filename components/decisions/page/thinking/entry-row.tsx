"use client";

import { Check, ChevronDown, Circle } from "lucide-react";
import { startTransition, useId, useOptimistic, useState } from "react";
import { ERASED } from "@/components/decisions/words";
import { cn } from "@/components/ui/cn";
import { Prose } from "../prose.tsx";
import { sayRefusal } from "../say-refusal.ts";
import { useAct } from "../use-act.ts";
import { When } from "../when.tsx";
import { EditEntry } from "./edit-entry.tsx";
import type { Entry, ListKind } from "./entries.ts";

type EntryRowProps = {
  entry: Entry;
  kind: ListKind;
  writable: boolean;
  nameOf: (id: string) => string;
};

/** A box to tick, which shows the tick at once: the rest of the page follows. What does not change is a mark. */
function Tick({ entry: { seq, words, settled }, kind, writable }: Omit<EntryRowProps, "nameOf">) {
  const { mutateAsync, isPending } = useAct();
  const [ticked, tick] = useOptimistic(settled !== null);
  if (!writable)
    return (
      <span className="grid size-6 place-items-center">
        {settled ? (
          <Check aria-hidden="true" className="size-4 text-success" />
        ) : (
          <Circle aria-hidden="true" className="size-4 text-ink-faint" />
        )}
        <span className="sr-only">{settled ? `${kind.settled}:` : `Not ${kind.settled.toLowerCase()}:`}</span>
      </span>
    );
  return (
    <input
      type="checkbox"
      aria-label={`${kind.settled}: ${words ?? ERASED}`}
      checked={ticked}
      onChange={() =>
        isPending ||
        startTransition(async () => {
          tick(!ticked);
          // A refusal is said by a toast, and what is true is shown again.
          await mutateAsync(settled ? kind.unsettle(seq) : kind.settle(seq, "")).catch(sayRefusal);
        })
      }
      className="m-1 size-4 accent-accent pointer-coarse:m-0 pointer-coarse:size-6"
    />
  );
}

/** One entry. Ticking settles it; pressing its words unfolds a place for what there is to say. */
export function EntryRow({ entry, kind, writable, nameOf }: EntryRowProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const { words, by, at, settled } = entry;
  const shown = words ?? ERASED;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 py-2.5 first:pt-0 last:pb-0">
      <Tick entry={entry} kind={kind} writable={writable} />
      <div className="grid gap-1">
        {writable ? (
          <button
            type="button"
            aria-expanded={unfolded}
            aria-controls={unfolded ? id : undefined}
            onClick={() => setUnfolded(!unfolded)}
            className="flex items-start justify-between gap-3 rounded-sm text-left font-medium hover:text-accent pointer-coarse:min-h-11"
          >
            <span className="wrap-anywhere min-w-0">{shown}</span>
            <ChevronDown
              aria-hidden="true"
              className={cn(
                "mt-1 size-4 shrink-0 text-ink-faint transition-transform",
                unfolded && "rotate-180",
              )}
            />
          </button>
        ) : (
          <p className="wrap-anywhere font-medium">{shown}</p>
        )}
        {settled?.text && !unfolded && <Prose text={settled.text} className="text-ink-soft" />}
        <p className="text-ink-faint text-sm">
          {settled ? kind.settled : kind.open} by {nameOf(settled?.by ?? by)} ·{" "}
          <When at={settled?.at ?? at} />
        </p>
        {unfolded && (
          <div id={id} className="pt-2">
            <EditEntry entry={entry} kind={kind} onDone={() => setUnfolded(false)} />
          </div>
        )}
      </div>
    </li>
  );
}
