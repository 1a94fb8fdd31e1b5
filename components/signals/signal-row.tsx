import { CountLink } from "@/components/velocity/count-link";
import type { Place } from "@/components/velocity/links";
import { counted } from "@/components/velocity/numbers";
import { formatDayOf } from "@/lib/format/day";
import type { ToldSignal } from "@/lib/server/signals/resource";
import { signalTitles } from "./signal-titles.ts";
import { sentences, todos } from "./signal-words.ts";
import { SnoozeButton } from "./snooze-button.tsx";
import { WakeButton } from "./wake-button.tsx";

interface SignalRowProps {
  readonly signal: ToldSignal;
  readonly place: Place;
  /** Null for those who cannot put anything aside; then the team that is looked at, if it is one. */
  readonly acting: { readonly team: string | null } | null;
  readonly zone: string;
}

/** One finding: what it says, with the decisions it rests on, and the one thing to do; or who put it aside, why, and until when. */
export function SignalRow({ signal, place, acting, zone }: SignalRowProps) {
  const { name, n, behind, snooze } = signal;
  const title = signalTitles[name];
  return (
    <li className="grid gap-x-4 gap-y-2 py-4 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
      <div className="grid min-w-0 gap-0.5">
        <h2 className="font-medium">{title}</h2>
        <p className="max-w-prose text-ink-soft">
          <CountLink place={place} behind={behind}>
            {counted(n, "decision")}
          </CountLink>{" "}
          {sentences[name](signal)}
        </p>
        {snooze === null ? (
          <p className="max-w-prose">{todos[name](n)}</p>
        ) : (
          <p className="wrap-anywhere max-w-prose text-ink-faint text-sm">
            Put aside until {formatDayOf(snooze.until, zone)} by {snooze.by.name}
            {snooze.reason === null ? "." : `: ${snooze.reason}`}
          </p>
        )}
      </div>
      {acting && (
        <div className="-ml-3 sm:-mr-3 sm:ml-0 print:hidden">
          {snooze === null ? (
            <SnoozeButton slug={place.slug} signal={name} team={acting.team} />
          ) : (
            <WakeButton slug={place.slug} id={snooze.id} title={title} />
          )}
        </div>
      )}
    </li>
  );
}
