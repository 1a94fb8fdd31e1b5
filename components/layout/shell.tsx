import { LogIn } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { SkipLink } from "@/components/ui/skip-link";
import { AccountButton } from "./account-button.tsx";
import type { AccountMenuProps } from "./account-menu.tsx";
import { LogButton } from "./log-button.tsx";
import { Logo } from "./logo.tsx";
import { IN_BAR, navItems } from "./nav-items.ts";
import { NavLink } from "./nav-link.tsx";

type ShellProps = Omit<AccountMenuProps, "person"> & {
  workspaceName: string;
  /** How much waits for whoever looks. */
  waiting: number;
  /** Null for somebody who only looks around. */
  person: AccountMenuProps["person"] | null;
  /** Above every page. */
  notice: ReactNode;
  /** Whoever looks around can have a copy in which to try things. */
  tryable: boolean;
  children: ReactNode;
};

const MOST_SHOWN = 99;

const link = [
  "relative flex min-h-11 min-w-14 flex-col items-center justify-center gap-0.5 rounded-md px-1.5 text-xs font-medium text-ink-soft",
  "hover:bg-sunken hover:text-ink aria-[current=page]:text-ink lg:aria-[current=page]:bg-sunken",
  "lg:min-h-9 lg:flex-row lg:justify-start lg:gap-2.5 lg:px-2.5 lg:text-base",
].join(" ");

/** Above the picture on a phone, at the end of the line in the rail. */
function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="absolute top-0.5 right-1.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-on-accent text-xs tabular-nums leading-4.5 lg:static lg:ml-auto">
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}

/** A rail beside the page; on a phone a bar at its foot, where the thumb is. */
export function Shell({ workspaceName, waiting, person, notice, tryable, children, ...account }: ShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <header className="flex h-14 min-w-0 items-center gap-2.5 border-line border-b px-4 lg:sticky lg:top-0 lg:z-30 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-5 lg:border-r lg:border-b-0 lg:p-3 print:hidden">
        <p className="flex min-w-0 items-center gap-2.5 lg:px-2 lg:pt-2.5">
          <Logo />
          <span className="truncate font-semibold text-md tracking-tight">{workspaceName}</span>
        </p>
        <LogButton className="max-lg:ml-auto" />
        {tryable && (
          <span className="grid shrink-0 max-lg:ml-auto">
            <ButtonLink href={`/${account.slug}#try` as Route}>Try it in a copy</ButtonLink>
          </span>
        )}
        <nav
          aria-label="Workspace"
          className="fixed inset-x-0 bottom-0 z-30 flex items-center justify-between gap-1 border-line border-t bg-canvas px-3 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] lg:static lg:flex-1 lg:flex-col lg:items-stretch lg:border-0 lg:p-0"
        >
          <ul className="flex gap-1 lg:flex-col lg:gap-0.5">
            {navItems(account.slug, {
              role: account.role,
              known: person !== null,
              copy: person?.email === null,
            }).map(({ href, label, icon: Icon }, place) => (
              <li key={href} className={place < IN_BAR ? undefined : "max-lg:hidden"}>
                <NavLink href={href} className={link}>
                  <Icon aria-hidden="true" className="size-4.5 lg:size-4" />
                  {label}
                  {place === 0 && <Waiting count={waiting} />}
                </NavLink>
              </li>
            ))}
          </ul>
          {person ? (
            <AccountButton {...account} person={person}>
              <Avatar name={person.name} />
              <span className="hidden min-w-0 flex-1 truncate font-medium lg:block">{person.name}</span>
            </AccountButton>
          ) : (
            <NavLink href="/sign-in" className={link}>
              <LogIn aria-hidden="true" className="size-4.5 lg:size-4" />
              Sign in
            </NavLink>
          )}
        </nav>
      </header>
      <div className="min-w-0">
        {notice}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-4xl px-4 pt-6 pb-28 outline-none sm:px-8 lg:pt-10 lg:pb-16 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
