"use client";

import { Check } from "lucide-react";
import { ERASED } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { standingOutcome } from "@/lib/decisions/current";
import { mayDo } from "@/lib/decisions/permissions";
import { useOpenPanel } from "./panels.tsx";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";

export function Options({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { options, status } = decision;
  const canAdd = status === "open" && mayDo("addOption", decision, viewer);
  const chosen = standingOutcome(decision)?.option ?? null;
  if (options.length === 0 && !canAdd) return null;
  return (
    <Section
      title="Options"
      action={
        canAdd && (
          <Button variant="quiet" size="sm" onClick={() => open({ kind: "option" })}>
            Add<span className="sr-only"> an option</span>
          </Button>
        )
      }
    >
      {options.length === 0 ? (
        <p className="text-ink-faint">None listed. What else could be done, doing nothing included?</p>
      ) : (
        <ol className="grid divide-y divide-line">
          {options.map(({ seq, label, note }, place) => (
            <li key={seq} className="grid grid-cols-[1.75rem_minmax(0,1fr)] py-2.5 first:pt-0 last:pb-0">
              <span aria-hidden="true" className="text-ink-faint tabular-nums">
                {place + 1}
              </span>
              <div className="grid gap-1">
                <p className="wrap-anywhere font-medium">
                  {label ?? ERASED}
                  {seq === chosen && (
                    <span className="ml-2 inline-flex items-center gap-1 text-success text-sm">
                      <Check aria-hidden="true" className="size-3.5" />
                      chosen
                    </span>
                  )}
                </p>
                {note && <Prose text={note} className="text-ink-soft" />}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
