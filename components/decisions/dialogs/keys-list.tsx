"use client";

import { actionsFor } from "@/components/decisions/page/actions";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";

/** The keys of this page, as far as this person can use them. */
export function KeysList() {
  const { viewer } = useRoom();
  const actions = actionsFor(useDecision(), viewer).flat();
  const keys = actions.flatMap(({ key, label }) => (key ? [{ key, label }] : []));
  const all = viewer.role === "viewer" ? keys : [...keys, { key: "u", label: "Undo what I just did" }];
  return (
    <dl className="grid divide-y divide-line">
      {all.map(({ key, label }) => (
        <div key={key} className="flex items-center justify-between gap-4 py-2">
          <dt>{label}</dt>
          <dd>
            <kbd className="rounded-sm border border-line-strong bg-sunken px-2 py-0.5 font-mono text-sm">
              {key}
            </kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
