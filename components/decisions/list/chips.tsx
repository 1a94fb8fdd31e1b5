import { Check, X } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { type Asked, type ListPlace, listHref } from "@/lib/client/decision-list";
import { record } from "@/lib/metrics/record";
import { setParts } from "@/lib/metrics/set-parts";
import type { FilterNames } from "./filter-names.ts";
import { filterWords } from "./filter-words.ts";

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

/** A filter taken away; with a set that a figure counted goes what means nothing without it. */
const without = (name: string) =>
  name === "pick" ? record(setParts, () => undefined) : { [name]: undefined };

/** What the list is narrowed to; every chip is a link, so it works without script and with the back button. */
export function Chips({ asked, place, members, teams }: { asked: Asked; place: ListPlace } & FilterNames) {
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
        const words = filterWords(name, value, asked, { members, teams });
        return (
          <li key={name} className="min-w-0">
            <Link
              href={listHref(slug, asked, without(name))}
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
