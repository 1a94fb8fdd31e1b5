import Link from "next/link";
import type { ReactNode } from "react";
import { DoorMark } from "@/components/decisions/door-mark";
import { ClockCell } from "@/components/decisions/list/clock-cell";
import { StatusMark } from "@/components/decisions/list/status-mark";
import { ERASED } from "@/components/decisions/words";
import { EmptyState } from "@/components/ui/empty-state";
import { decisionHref, type Page } from "@/lib/client/decision-list";

interface InvitedListProps extends Pick<Page, "decisions" | "people"> {
  /** What was asked of them, above all that they may see. */
  readonly asked: ReactNode;
  readonly slug: string;
  readonly zone: string;
  readonly now: string;
}

/** A guest's list: what they are invited to, and no word of anything else. */
export function InvitedList({ decisions, people, asked, slug, zone, now }: InvitedListProps) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <div className="grid grid-cols-1 gap-5">
      <header className="grid gap-0.5">
        <h1 className="font-semibold text-xl">Decisions</h1>
        <p className="text-ink-soft">Those that you are invited to.</p>
      </header>
      {asked}
      {decisions.length === 0 ? (
        <EmptyState>You are on no decision now. Whoever invites you sends you a link.</EmptyState>
      ) : (
        <ul
          aria-label="Decisions"
          className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card"
        >
          {decisions.map((decision) => (
            <li
              key={decision.reference}
              className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-sunken has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus sm:grid-cols-[1.25rem_minmax(0,1fr)_5rem_8.5rem]"
            >
              <StatusMark status={decision.status} late={decision.overdue} />
              <span className="grid min-w-0">
                <Link
                  href={decisionHref(slug, decision.reference)}
                  prefetch={false}
                  className="wrap-anywhere font-medium outline-none after:absolute after:inset-0"
                >
                  {decision.title ?? ERASED}
                </Link>
                <span className="truncate text-ink-faint text-xs">
                  <span className="font-mono">{decision.reference}</span> ·{" "}
                  {(decision.owner && names.get(decision.owner)) ?? decision.ownerName ?? "no owner"}
                </span>
              </span>
              <span className="max-sm:col-start-2">{decision.door && <DoorMark door={decision.door} />}</span>
              <span className="flex max-sm:col-start-2">
                <ClockCell decision={decision} zone={zone} now={now} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
