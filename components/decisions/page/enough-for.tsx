"use client";

import { formatInstant } from "@/lib/format/day";
import { formatDuration } from "@/lib/format/duration";
import { useRoom } from "./room.tsx";
import { useNow } from "./use-now.ts";

/** For how long there has been enough to decide; since when exactly, on hover. */
export function EnoughFor({ since }: { since: string }) {
  const { now: atFirst, zone } = useRoom();
  const seconds = (Date.parse(useNow(atFirst)) - Date.parse(since)) / 1000;
  return (
    <time dateTime={since} title={`Since ${formatInstant(since, zone)}`} className="whitespace-nowrap">
      Enough for {formatDuration(seconds)}
    </time>
  );
}
