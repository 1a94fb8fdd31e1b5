import { AgeBar } from "@/components/decisions/age-bar";
import type { Summary } from "@/lib/client/decision-list";
import { timeAllowed } from "@/lib/decisions/deadline";
import type { When } from "@/lib/decisions/events";
import { formatDayOf, formatWhen } from "@/lib/format/day";
import { formatDuration, formatTook } from "@/lib/format/duration";

interface Clock {
  readonly zone: string;
  readonly now: string;
}

const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

function Day({ when, zone, label }: { when: When; zone: string; label: string }) {
  return (
    <time dateTime={when.on ?? when.at} title={`${label} ${formatWhen(when, zone)}`}>
      {formatDayOf(when.at, zone)}
    </time>
  );
}

/** The age of what is open against the time it has; of the rest when it was decided, and how long that took. */
export function ClockCell({ decision, zone, now }: { decision: Summary } & Clock) {
  const { status, opened, decided, duration } = decision;
  if (status === "open") {
    const allowed = timeAllowed(decision);
    const age = seconds(opened.at, now);
    const title = `Opened ${formatWhen(opened, zone)}`;
    if (allowed === null) {
      return (
        <span title={title} className="font-medium text-sm tabular-nums">
          {formatDuration(age)}
        </span>
      );
    }
    return (
      <span title={title} className="w-full">
        <AgeBar age={formatDuration(age)} target={formatDuration(allowed)} part={age / allowed} />
      </span>
    );
  }
  return (
    <span className="flex w-full flex-wrap gap-x-2 whitespace-nowrap text-sm tabular-nums sm:grid">
      {decided ? (
        <Day when={decided} zone={zone} label="Decided" />
      ) : (
        <Day when={opened} zone={zone} label="Opened" />
      )}
      {duration !== null && decided && (
        <span className="text-ink-faint sm:text-xs" title="From opening to deciding">
          {formatTook(duration, { byDay: decided.on !== null })}
        </span>
      )}
    </span>
  );
}
