"use client";

import { ExternalLink, X } from "lucide-react";
import { evidenceWords } from "@/components/decisions/thinking-words";
import { ERASED } from "@/components/decisions/words";
import { Badge } from "@/components/ui/badge";
import type { Decision } from "@/lib/client/decisions";
import { useOpenPanel } from "../panels.tsx";
import { Prose } from "../prose.tsx";
import { When } from "../when.tsx";

type EvidenceRowProps = {
  piece: Decision["evidence"][number];
  removable: boolean;
  nameOf: (id: string) => string;
};

/** One piece of evidence: what kind it is, what it says, and where one can read on. */
export function EvidenceRow({ piece, removable, nameOf }: EvidenceRowProps) {
  const open = useOpenPanel();
  const { seq, kind, text, link, by, at } = piece;
  return (
    <li className="flex items-start gap-3 py-2.5 first:pt-0 last:pb-0">
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Badge>{evidenceWords[kind]}</Badge>
          <span className="text-ink-faint text-sm">
            {nameOf(by)} · <When at={at} />
          </span>
        </p>
        <Prose text={text ?? ERASED} />
        {link && (
          <a
            href={link}
            rel="noreferrer"
            target="_blank"
            className="inline-flex w-fit max-w-full items-center gap-1 rounded-sm text-accent text-sm underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
          >
            <span className="truncate">{link.replace(/^https?:\/\//i, "")}</span>
            <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        )}
      </div>
      {removable && (
        <button
          type="button"
          aria-label={`Take off: ${text ?? ERASED}`}
          onClick={() => open({ kind: "removeEvidence", evidence: seq })}
          className="grid size-8 shrink-0 place-items-center rounded-md text-ink-faint hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
    </li>
  );
}
