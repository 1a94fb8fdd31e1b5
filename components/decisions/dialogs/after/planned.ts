"use client";

import { costWords } from "@/components/decisions/closing-words";
import { plannedCosts } from "@/components/decisions/page/after/planned-costs";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";

/** What waiting and the way back had been expected to cost, in words; null where nobody said. */
export function usePlanned(): { readonly delay: string | null; readonly wayBack: string | null } {
  const { currency } = useRoom();
  const { delay, wayBack } = plannedCosts(useDecision());
  return { delay: costWords(delay, currency), wayBack: costWords(wayBack, currency) };
}
