"use client";

import { groundsSentence, mismatchWords } from "@/components/decisions/mismatch-words";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { useNow } from "@/components/decisions/page/use-now";
import { measure } from "@/lib/decisions/mismatch";
import { durationSeconds } from "@/lib/decisions/time";
import { numberOf } from "./given.ts";

/** What would be light about deciding a one-way door now, while it can still be changed. What is skipped stands with the asks. */
export function LightNote({ values }: { values: Values }) {
  const { policies, zone, now: atFirst } = useRoom();
  const decision = useDecision();
  const now = useNow(atFirst);
  if (decision.door !== "one_way") return null;
  const others = decision.positions.filter(({ by }) => by !== decision.owner).length;
  const found = measure("one_way", policies.one_way, {
    took: decision.openedKnown ? durationSeconds(decision.opened, { at: now, on: null }, zone) : null,
    people: decision.answered,
    consulted: others + decision.consultations.length,
    share: numberOf(values.share) ?? null,
    unmet: 0,
  });
  if (found === null) return null;
  return (
    <p className="rounded-md border border-line bg-sunken px-4 py-3">
      <span className="font-medium">{mismatchWords.light}.</span>{" "}
      <span className="text-ink-soft">{groundsSentence(found.grounds)} You may decide all the same.</span>
    </p>
  );
}
