"use client";

import { actionsFor } from "@/components/decisions/page/actions";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { useDesk } from "@/components/layout/desk-context";
import { KeyGroups } from "@/components/layout/key-groups";
import { keysEverywhere, keysOfDecision } from "@/components/layout/keys";

/** The keys of this page and those of every other, as far as this person can use them now. */
export function KeysList() {
  const { viewer } = useRoom();
  const mayWrite = useDesk()?.mayWrite ?? false;
  const actions = actionsFor(useDecision(), viewer).flat();
  return (
    <KeyGroups
      groups={[keysOfDecision("On this decision", actions, viewer.role), keysEverywhere({ mayWrite })]}
    />
  );
}
