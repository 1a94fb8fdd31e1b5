"use client";

import { Flag, Zap } from "lucide-react";
import { Prose } from "@/components/decisions/page/prose";
import { When } from "@/components/decisions/page/when";
import { ERASED } from "@/components/decisions/words";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";

type Props = { decision: Decision; nameOf: (id: string) => string };

const words = { flag: "noticed that it was wrong", tripwire: "saw the tripwire hit" };

/** What says that it was wrong, with thanks: who saw it, when, and in which words. */
export function Notices({ decision, nameOf }: Props) {
  const { notices } = decision;
  if (notices.length === 0) return null;
  return (
    <Section title="Noticed since">
      <ul className="grid divide-y divide-line">
        {[...notices].reverse().map(({ seq, kind, by, noticed, what }) => {
          const Icon = kind === "tripwire" ? Zap : Flag;
          return (
            <li key={seq} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-3 first:pt-0 last:pb-0">
              <Icon aria-hidden="true" className="mt-0.75 size-4 text-warning" />
              <div className="grid gap-1">
                <p className="text-ink-soft">
                  <span className="wrap-anywhere font-medium text-ink">{nameOf(by)}</span> {words[kind]} ·{" "}
                  <When {...noticed} />
                </p>
                <Prose text={what ?? ERASED} />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
