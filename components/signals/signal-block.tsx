import type { Place } from "@/components/velocity/links";
import { counted } from "@/components/velocity/numbers";
import type { ToldSignal } from "@/lib/server/signals/resource";
import { SignalRow } from "./signal-row.tsx";
import { signalTitles } from "./signal-titles.ts";

/** As many as fit on the line. */
const FIRST = 2;
const frame = "min-w-0 rounded-lg border border-line bg-surface shadow-card";
const line = "rounded-lg px-5 py-3.5 text-ink-soft sm:px-6";

/**
 * Stands where the signals will stand, and as high, so that nothing moves when they come.
 *
 * @param whole the address of the page with everything in it at once, for whoever has no script.
 */
export function SignalsToCome({ whole }: { whole: string | null }) {
  return (
    <p className={`${frame} ${line}`}>
      <span className="font-medium">Looking for signals …</span>
      <noscript>
        {" "}
        <a href={whole ?? ""} className="underline">
          Show them with the page
        </a>
      </noscript>
    </p>
  );
}

type SignalBlockProps = {
  signals: readonly ToldSignal[];
  place: Place;
  /** Whether whoever looks can put one aside. */
  mayAct: boolean;
  team: string | null;
  zone: string;
};

/** What the figures have to say, in one line that unfolds; nothing where there is nothing to say. */
export function SignalBlock({ signals, place, mayAct, team, zone }: SignalBlockProps) {
  if (signals.length === 0) return null;
  const told = signals.filter(({ snooze }) => snooze === null);
  const aside = signals.filter(({ snooze }) => snooze !== null);
  const acting = mayAct ? { team } : null;
  const first = told.slice(0, FIRST).map(({ name }) => signalTitles[name]);
  const more = told.length > FIRST ? [`${told.length - FIRST} more`] : [];
  const titles = [...first, ...more].join(" · ");
  return (
    <details className={frame}>
      <summary className={`${line} hover:text-ink`}>
        <span className="font-medium text-ink">
          {counted(told.length || aside.length, "signal")}
          {told.length === 0 && ", put aside"}
        </span>
        {told.length > 0 && <span className="max-lg:hidden">: {titles}</span>}
      </summary>
      <div className="border-line border-t p-5 sm:p-6">
        <ul aria-label="Signals" className="divide-y divide-line">
          {[...told, ...aside].map((signal) => (
            <SignalRow key={signal.name} signal={signal} place={place} acting={acting} zone={zone} />
          ))}
        </ul>
      </div>
    </details>
  );
}
