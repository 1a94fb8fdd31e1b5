import { CircleAlert } from "lucide-react";
import type { SecurityEventResource } from "@/lib/server/account/resource";
import { eventWords, isNotable } from "./event-words.ts";
import { ExactTime } from "./exact-time.tsx";

type EventsProps = { events: readonly SecurityEventResource[]; now: string; zone: string };

/** What happened to somebody's way in; what deserves a second look has a mark. */
export function SecurityEvents({ events, now, zone }: EventsProps) {
  if (events.length === 0) return <p className="text-ink-soft">Nothing yet.</p>;
  return (
    <ul className="-my-3 divide-y divide-line">
      {events.map((event) => (
        <li key={event.id} className="flex items-baseline justify-between gap-4 py-2.5">
          <div className="grid min-w-0 gap-0.5">
            <p className="wrap-anywhere flex items-start gap-2">
              {isNotable(event) && (
                <CircleAlert
                  aria-label="Worth a look"
                  role="img"
                  className="mt-1 size-3.5 shrink-0 text-warning"
                />
              )}
              {eventWords(event)}
            </p>
            <p className="wrap-anywhere text-ink-faint text-sm">
              {[event.device, event.address].filter(Boolean).join(" · ")}
            </p>
          </div>
          <span className="text-ink-soft text-sm">
            <ExactTime at={event.at} now={now} zone={zone} />
          </span>
        </li>
      ))}
    </ul>
  );
}
