import type { Settings } from "@/lib/client/workspace-settings";
import { clockOf, daysInWords } from "./clock.ts";

/** The same for whoever reads along. */
export function SettingsList({ settings }: { settings: Settings }) {
  const { name, slug, timeZone, currency, workDays, workFrom, workTo } = settings;
  const rows = [
    ["Name", name],
    ["Address", `/${slug}`],
    ["Time zone", timeZone.replaceAll("_", " ")],
    ["Working hours", `${daysInWords(workDays)}, ${clockOf(workFrom)}–${clockOf(workTo)}`],
    ["Currency", currency],
  ] as const;
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
      {rows.map(([term, text]) => (
        <div key={term} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
