"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, CircleHelp, LogOut, Monitor, Moon, Plus, Sun } from "lucide-react";
import Link from "next/link";
import { useTheme } from "next-themes";
import { type ReactNode, useRef } from "react";
import { useSignOut } from "@/components/people/use-sign-out";
import { useLazily } from "@/components/ui/use-lazily";
import type { Role } from "@/lib/decisions/words";
import { accountTrigger } from "./account-trigger.ts";
import { IN_BAR, navItems } from "./nav-items.ts";
import { useRail } from "./use-rail.ts";

export type AccountMenuProps = {
  /** No e-mail is somebody in a throw-away copy. */
  person: { name: string; email: string | null };
  role: Role;
  slug: string;
  workspaces: readonly { slug: string; name: string }[];
};

const loadNew = () =>
  import("@/components/people/new-workspace-dialog").then((module) => module.NewWorkspaceDialog);

const themes = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "As the system", icon: Monitor },
];

const item =
  "flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 outline-none data-highlighted:bg-pointed pointer-coarse:min-h-11";
const label = "px-2.5 pt-2 pb-1 text-ink-faint text-xs font-medium";
const line = "-mx-1 my-1 h-px bg-line";

/** Opens as soon as it is there: it is only rendered once somebody pressed its button. */
export function AccountMenu({
  person,
  role,
  slug,
  workspaces,
  children,
}: AccountMenuProps & { children: ReactNode }) {
  const { theme, setTheme } = useTheme();
  const copy = person.email === null;
  const { mutate } = useSignOut(copy ? "/" : "/sign-in");
  const host = useRef<HTMLDivElement>(null);
  // Left out, not hidden: the arrow keys would stop at what cannot be seen.
  const beyondTheBar = useRail() ? [] : navItems(slug, { role, known: true, copy }).slice(IN_BAR);
  const making = useLazily(loadNew);
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger {...accountTrigger}>{children}</Menu.Trigger>
      <div ref={host} className="absolute" />
      {/* Not at the end of the body: there it would stand outside every landmark. */}
      <Menu.Portal container={host}>
        <Menu.Positioner
          side="top"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 outline-none"
        >
          <Menu.Popup className="max-h-[var(--available-height,60dvh)] w-64 origin-(--transform-origin) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-raised outline-none transition-[scale,opacity] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <div className="px-2.5 py-2">
              <p className="truncate font-medium">{person.name}</p>
              <p className="truncate text-ink-faint text-sm">{person.email ?? "Without an account"}</p>
            </div>
            {beyondTheBar.length > 0 && (
              <>
                <div className={line} />
                {beyondTheBar.map(({ href, label: word, icon: Icon }) => (
                  <Menu.LinkItem key={href} className={item} closeOnClick render={<Link href={href} />}>
                    <Icon aria-hidden="true" className="size-4 text-ink-faint" />
                    {word}
                  </Menu.LinkItem>
                ))}
              </>
            )}
            <Menu.Group>
              <div className={line} />
              <Menu.GroupLabel className={label}>Workspace</Menu.GroupLabel>
              {workspaces.map((workspace) => (
                <Menu.LinkItem
                  key={workspace.slug}
                  className={item}
                  closeOnClick
                  render={<Link href={`/${workspace.slug}`} />}
                  aria-current={workspace.slug === slug ? "true" : undefined}
                >
                  <span className="flex-1 truncate">{workspace.name}</span>
                  {workspace.slug === slug && <Check aria-hidden="true" className="size-4 text-accent" />}
                </Menu.LinkItem>
              ))}
              {!copy && (
                <Menu.Item className={item} onClick={making.show}>
                  <Plus aria-hidden="true" className="size-4 text-ink-faint" />
                  New workspace…
                </Menu.Item>
              )}
            </Menu.Group>
            <div className={line} />
            <Menu.RadioGroup value={theme ?? "system"} onValueChange={setTheme}>
              <Menu.GroupLabel className={label}>Appearance</Menu.GroupLabel>
              {themes.map(({ value, label: word, icon: Icon }) => (
                <Menu.RadioItem key={value} value={value} className={item}>
                  <Icon aria-hidden="true" className="size-4 text-ink-faint" />
                  <span className="flex-1">{word}</span>
                  <Menu.RadioItemIndicator>
                    <Check aria-hidden="true" className="size-4 text-accent" />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <div className={line} />
            <Menu.LinkItem className={item} closeOnClick render={<Link href="/help" />}>
              <CircleHelp aria-hidden="true" className="size-4 text-ink-faint" />
              Help
            </Menu.LinkItem>
            <Menu.Item className={item} onClick={() => mutate()}>
              <LogOut aria-hidden="true" className="size-4 text-ink-faint" />
              {copy ? "Leave this copy for good" : "Sign out"}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
      {making.Found && <making.Found open={making.isOpen} onClose={making.close} />}
      {making.note}
    </Menu.Root>
  );
}
