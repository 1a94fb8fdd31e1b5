import { ExactTime } from "@/components/account/exact-time";
import type { WorkspaceEventResource } from "@/lib/client/workspace-settings";
import { sentenceOf } from "./kind-words.ts";

type HistoryListProps = {
  events: readonly WorkspaceEventResource[];
  people: readonly { readonly id: string; readonly name: string }[];
  zone: string;
  now: string;
};

/** What happened, the latest first. */
export function HistoryList({ events, people, zone, now }: HistoryListProps) {
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? "Somebody";
  return (
    <ol aria-label="History" className="rounded-lg border border-line bg-surface shadow-card">
      {events.map((event) => {
        const { says, details } = sentenceOf(event, nameOf(event.person));
        return (
          <li
            key={event.seq}
            className="grid gap-x-4 border-line px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto] [&:not(:first-child)]:border-t"
          >
            <div className="wrap-anywhere min-w-0">
              <p>
                <span className="font-medium">{nameOf(event.by)}</span> {says}
              </p>
              {details.map((detail) => (
                <p key={detail} className="text-ink-soft text-sm">
                  {detail}
                </p>
              ))}
            </div>
            <p className="text-ink-faint text-sm">
              <ExactTime at={event.at} now={now} zone={zone} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
