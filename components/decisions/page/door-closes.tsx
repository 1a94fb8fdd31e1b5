"use client";

import { daysToClose } from "@/lib/decisions/information";
import { useRoom } from "./room.tsx";
import { useNow } from "./use-now.ts";

/** Nearer than this, somebody should know. */
const SOON_DAYS = 7;

function words(days: number): string {
  if (days === 0) return "the door closes tonight";
  if (days === 1) return "the door closes tomorrow night";
  if (days > 0) return `the door closes in ${days} d`;
  return days === -1 ? "the door closed yesterday" : `the door closed ${-days} d ago`;
}

/** The countdown to the day on which nobody can walk back any more. */
export function DoorCloses({ until }: { until: string }) {
  const { now: atFirst, zone } = useRoom();
  const days = daysToClose(until, useNow(atFirst), zone);
  return (
    <span className={days <= SOON_DAYS ? "font-medium text-warning" : "text-ink-soft"}>{words(days)}</span>
  );
}
