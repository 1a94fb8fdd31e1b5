"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useRef } from "react";

type Line = {
  label: string;
  icon?: LucideIcon;
  /** The key that does the same, shown at the end of the line. */
  keys?: string;
};

/** A deed, or a place to go; of several places one can be where somebody is. */
export type MenuItem =
  | (Line & { run: () => void })
  | (Line & { id: string; href: Route; note?: string; current?: boolean });

type MenuProps = {
  /** What the button is called where it shows no words. */
  label: string;
  button: ReactNode;
  className: string;
  /** Groups with a line between them; empty ones leave none. */
  groups: readonly (readonly MenuItem[])[];
  defaultOpen?: boolean;
};

const item =
  "flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 outline-none data-highlighted:bg-pointed pointer-coarse:min-h-11";

function Words({ label, icon: Icon, keys, note }: Line & { note?: string | undefined }) {
  return (
    <>
      {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {note && <span className="max-w-32 shrink-0 truncate text-ink-faint text-sm">{note}</span>}
      {keys && <kbd className="font-mono text-ink-faint text-xs uppercase">{keys}</kbd>}
    </>
  );
}

/** What can be done besides, and where one can go; each line is one thing. */
export function Menu({ label, button, className, groups, defaultOpen = false }: MenuProps) {
  const host = useRef<HTMLSpanElement>(null);
  const shown = groups.filter((group) => group.length > 0);
  return (
    <BaseMenu.Root defaultOpen={defaultOpen}>
      <BaseMenu.Trigger aria-label={label} className={className}>
        {button}
      </BaseMenu.Trigger>
      <span ref={host} className="contents" />
      {/* Not at the end of the body: there it would stand outside every landmark. */}
      <BaseMenu.Portal container={host}>
        <BaseMenu.Positioner align="end" sideOffset={6} collisionPadding={8} className="z-40 outline-none">
          <BaseMenu.Popup className="max-h-[var(--available-height,60dvh)] min-w-56 max-w-[min(24rem,calc(100vw-1rem))] origin-(--transform-origin) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-raised outline-none transition-[scale,opacity] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {shown.map((group, place) => (
              <BaseMenu.Group key={group[0]?.label}>
                {place > 0 && <div className="-mx-1 my-1 h-px bg-line" />}
                {group.map((line) =>
                  "run" in line ? (
                    <BaseMenu.Item key={line.label} className={item} onClick={line.run}>
                      <Words {...line} />
                    </BaseMenu.Item>
                  ) : (
                    <BaseMenu.LinkItem
                      key={line.id}
                      className={item}
                      closeOnClick
                      aria-current={line.current ? "true" : undefined}
                      render={<Link href={line.href} scroll={false} />}
                    >
                      <Words {...line} />
                    </BaseMenu.LinkItem>
                  ),
                )}
              </BaseMenu.Group>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
