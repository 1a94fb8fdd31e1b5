"use client";

import type { When as WhenValue } from "@/lib/decisions/events";
import { formatWhen } from "@/lib/format/day";
import { formatRelativeWhen } from "@/lib/format/relative";
import { useRoom } from "./room.tsx";
import { useNow } from "./use-now.ts";

/** A time as far away as it is; the exact one shows on hover, and is read out. */
export function When({ at, on = null, label }: { at: string; on?: string | null; label?: string }) {
  const { now: atFirst, zone } = useRoom();
  const now = useNow(atFirst);
  const when: WhenValue = { at, on };
  const exact = formatWhen(when, zone);
  return (
    <time dateTime={on ?? at} title={label ? `${label} ${exact}` : exact} className="whitespace-nowrap">
      {formatRelativeWhen(when, now, zone)}
    </time>
  );
}
