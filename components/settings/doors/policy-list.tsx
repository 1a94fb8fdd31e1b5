import { askWords } from "@/components/decisions/closing-words";
import type { Policy } from "@/lib/client/workspace-settings";
import { formatDuration } from "@/lib/format/duration";

type PolicyListProps = { policy: Policy; names: readonly { id: string; name: string }[] };

/** The same for whoever reads along. */
export function PolicyList({ policy, names }: PolicyListProps) {
  const { target, enough, cap, asks, notes } = policy;
  const noteOf = (ask: (typeof asks)[number]) => {
    const note = notes[ask];
    const who = names.find(({ id }) => id === note?.owner)?.name;
    const hours = note?.hours == null ? null : `usually ${note.hours} h`;
    return [who, hours].filter(Boolean).join(", ");
  };
  return (
    <div className="grid gap-4">
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {[
          ["Target time", formatDuration(target)],
          ["Enough information", `${enough} %`],
          ["People at most", String(cap)],
        ].map(([term, text]) => (
          <div key={term}>
            <dt className="text-ink-soft text-sm">{term}</dt>
            <dd className="font-medium tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p className="text-ink-soft text-sm">Asked for before deciding</p>
        <ul className="mt-1 list-disc pl-5">
          {asks.map((ask) => (
            <li key={ask}>
              {askWords[ask]}
              {noteOf(ask) && <span className="text-ink-soft"> ({noteOf(ask)})</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
