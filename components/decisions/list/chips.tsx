import { Check, X } from "lucide-react";
import Link from "next/link";
import { doorWords, statusWords } from "@/components/decisions/words";
import { cn } from "@/components/ui/cn";
import { type Asked, type ListPlace, listHref } from "@/lib/client/decision-list";
import { doors, statuses } from "@/lib/decisions/words";
import { formatDay } from "@/lib/format/day";

const chip =
  "inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border px-3 text-sm font-medium pointer-coarse:min-h-11";
const off = "border-line text-ink-soft hover:bg-sunken hover:text-ink";
const on = "border-transparent bg-accent-wash text-accent";

/** The questions that people ask the list most, each one press away, and off again. */
const quick = (me: string) => [
  { label: "Open", name: "status", value: "open" },
  { label: "Mine", name: "owner", value: me },
  { label: "Overdue", name: "overdue", value: "true" },
  { label: "Contested", name: "contested", value: "true" },
];

interface Named {
  readonly id: string;
  readonly name: string;
}
type Words = { readonly members: readonly Named[]; readonly teams: readonly Named[] };

/** A filter in words. */
function say(name: string, value: string, { members, teams }: Words): string {
  const door = doors.find((one) => one === value);
  const status = statuses.find((one) => one === value);
  const said: Readonly<Record<string, string>> = {
    q: `“${value}”`,
    status: status ? statusWords[status] : value,
    door: door ? doorWords[door].word : "No door yet",
    owner: `Owner: ${members.find(({ id }) => id === value)?.name ?? "somebody who left"}`,
    team: value === "none" ? "No team" : `Team: ${teams.find(({ id }) => id === value)?.name ?? "unknown"}`,
    ownerName: `Owner: ${value}`,
    tag: `Tag: ${value}`,
    openedFrom: `Opened from ${formatDay(value)}`,
    openedTo: `Opened to ${formatDay(value)}`,
    decidedFrom: `Decided from ${formatDay(value)}`,
    decidedTo: `Decided to ${formatDay(value)}`,
    overdue: value === "true" ? "Overdue" : "Not overdue",
    contested: value === "true" ? "Contested" : "Not contested",
    problem: value === "true" ? "Impossible times" : "Times in order",
  };
  return said[name] ?? `${name}: ${value}`;
}

/** What the list is narrowed to; every chip is a link, so it works without script and with the back button. */
export function Chips({ asked, place, members, teams }: { asked: Asked; place: ListPlace } & Words) {
  const { slug, me } = place;
  const offered = quick(me).filter(({ label }) => label !== "Mine" || place.mayWrite);
  const others = Object.entries(asked).filter(
    ([name, value]) => name !== "sort" && !offered.some((one) => one.name === name && one.value === value),
  );
  const narrowed = Object.keys(asked).some((name) => name !== "sort");
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-2">
      {offered.map(({ label, name, value }) => {
        const chosen = asked[name] === value;
        return (
          <li key={label}>
            <Link
              href={listHref(slug, asked, { [name]: chosen ? undefined : value })}
              prefetch={false}
              scroll={false}
              aria-current={chosen ? "true" : undefined}
              className={cn(chip, chosen ? on : off)}
            >
              {chosen && <Check aria-hidden="true" className="size-3.5" />}
              {label}
            </Link>
          </li>
        );
      })}
      {others.map(([name, value]) => {
        const words = say(name, value, { members, teams });
        return (
          <li key={name} className="min-w-0">
            <Link
              href={listHref(slug, asked, { [name]: undefined })}
              prefetch={false}
              scroll={false}
              aria-label={`Remove the filter ${words}`}
              className={cn(chip, on)}
            >
              <span className="truncate">{words}</span>
              <X aria-hidden="true" className="size-3.5 shrink-0" />
            </Link>
          </li>
        );
      })}
      {narrowed && (
        <li>
          <Link
            href={listHref(slug, asked.sort ? { sort: asked.sort } : {})}
            prefetch={false}
            scroll={false}
            className={cn(chip, "border-transparent text-ink-soft hover:text-ink")}
          >
            Clear
          </Link>
        </li>
      )}
    </ul>
  );
}
