import Link from "next/link";
import { DoorMark } from "@/components/decisions/door-mark";
import { ClockCell } from "@/components/decisions/list/clock-cell";
import { StatusMark } from "@/components/decisions/list/status-mark";
import { ERASED } from "@/components/decisions/words";
import { decisionHref, type Page } from "@/lib/client/decision-list";

export interface Here {
  readonly slug: string;
  readonly zone: string;
  readonly now: string;
}

/** Decisions to look at, a line each: how it stands, its title and whose it is, its clock. */
export function DecisionLines({
  label,
  page: { decisions, people },
  here: { slug, ...clock },
}: {
  label: string;
  page: Page;
  here: Here;
}) {
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name;
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {decisions.map((one) => (
        <li
          key={one.reference}
          className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1 py-2.5 sm:grid-cols-[1.25rem_minmax(0,1fr)_5rem_8.5rem]"
        >
          <StatusMark status={one.status} late={one.overdue} />
          <span className="grid min-w-0">
            <Link
              href={decisionHref(slug, one.reference)}
              prefetch={false}
              className="wrap-anywhere line-clamp-2 rounded-sm font-medium after:absolute after:inset-0 hover:underline"
            >
              {one.title ?? ERASED}
            </Link>
            <span className="truncate text-ink-faint text-xs">
              {nameOf(one.owner) ?? one.ownerName ?? "no owner"}
              {one.team && ` · ${one.team.name}`}
            </span>
          </span>
          <span className="flex items-center gap-3 max-sm:col-start-2 sm:contents">
            <span className="shrink-0 text-sm">{one.door && <DoorMark door={one.door} />}</span>
            <span className="flex min-w-0 max-sm:flex-1">
              <ClockCell decision={one} {...clock} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
