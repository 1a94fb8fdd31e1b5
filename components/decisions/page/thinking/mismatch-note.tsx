"use client";

import { Scale } from "lucide-react";
import { groundsSentence, mismatchWords } from "@/components/decisions/mismatch-words";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { useOpenPanel } from "../panels.tsx";
import { useRoom } from "../room.tsx";

/** That door and process do not fit; a calm note, which can be put aside with a reason. */
export function MismatchNote({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { mismatch } = decision;
  if (mismatch === null) return null;
  return (
    <aside
      aria-label="Door and process"
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border border-line bg-sunken px-4 py-3"
    >
      <Scale aria-hidden="true" className="mt-0.75 size-4 shrink-0 text-ink-soft" />
      <p className="min-w-48 flex-1">
        <span className="font-medium">{mismatchWords[mismatch.kind]}.</span>{" "}
        <span className="text-ink-soft">{groundsSentence(mismatch.grounds)}</span>{" "}
        <TextLink href="/help/doors">Why this matters</TextLink>
      </p>
      {mayDo("dismissMismatch", decision, viewer) && (
        <Button size="sm" variant="quiet" onClick={() => open({ kind: "mismatch" })}>
          Put aside, because …
        </Button>
      )}
    </aside>
  );
}
