"use client";

import { Dialog } from "@/components/ui/dialog";
import { keyGroups } from "./keys.ts";

const key = "rounded-sm border border-line-strong bg-surface px-1.5 py-0.5 font-mono text-xs";

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <div className="grid gap-5">
        {keyGroups.map(({ place, keys }) => (
          <section key={place} aria-label={place} className="grid gap-1">
            <h3 className="font-medium text-ink-faint text-xs">{place}</h3>
            <dl>
              {keys.map(({ keys: names, does }) => (
                <div
                  key={does}
                  className="flex min-h-9 items-center justify-between gap-4 border-line border-b last:border-0"
                >
                  <dt>{does}</dt>
                  <dd className="flex shrink-0 gap-1.5">
                    {names.map((name) => (
                      <kbd key={name} className={key}>
                        {name}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
