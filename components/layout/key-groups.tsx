import type { KeyGroup } from "./keys.ts";

const key = "rounded-sm border border-line-strong bg-surface px-1.5 py-0.5 font-mono text-xs";

/** Keys and what they do, place by place. */
export function KeyGroups({ groups }: { groups: readonly KeyGroup[] }) {
  return (
    // A long list is scrolled to its end, by keyboard as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus where nothing else in it does
    <div tabIndex={0} className="-mx-2.5 -outline-offset-2 grid gap-5 rounded-md px-2.5 py-2">
      {groups.map(({ place, keys }) => (
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
  );
}
