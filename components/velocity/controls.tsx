import Link from "next/link";
import type { ReactNode } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { controlStyles } from "@/components/ui/control-styles";
import { dayAfter } from "@/lib/decisions/time";
import { formatDay } from "@/lib/format/day";
import { type Asked, viewAt } from "./address.ts";
import { ViewForm } from "./view-form.tsx";

type ControlsProps = {
  slug: string;
  asked: Asked;
  /** How it is compared, also where the address does not say. */
  by: string;
  asOf: string;
  today: string;
  tags: readonly string[];
};

const DOORS = [
  ["", "Any door"],
  ["two_way", "Two-way"],
  ["one_way", "One-way"],
  ["none", "Without a door"],
] as const;
const COMPARISONS = [
  ["door", "By door"],
  ["tag", "By tag"],
  ["none", "Not compared"],
] as const;
const [QUARTER, YEAR] = [90, 365];

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className="grid min-w-0 gap-1">
      <span className="font-medium text-sm">{label}</span>
      {children}
    </label>
  );
}

function Select({
  name,
  value,
  choices,
}: {
  name: string;
  value: string;
  choices: readonly (readonly [string, string])[];
}) {
  return (
    <select key={value} name={name} defaultValue={value} className={controlStyles}>
      {choices.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  );
}

/** Whose period this is, in words. */
function periodWords({ from, until }: Asked): string {
  if (from && until) return `opened or decided ${formatDay(from)} – ${formatDay(until)}`;
  if (from) return `since ${formatDay(from)}`;
  return until ? `until ${formatDay(until)}` : "all times";
}

/** What the page looks at, and the means to change it; without script it is a plain form. */
export function Controls({ slug, asked, by, asOf, today, tags }: ControlsProps) {
  const presets = [
    { word: "All", change: { from: undefined, until: undefined } },
    { word: `Last ${YEAR} days`, change: { from: dayAfter(asOf, 1 - YEAR), until: undefined } },
    { word: `Last ${QUARTER} days`, change: { from: dayAfter(asOf, 1 - QUARTER), until: undefined } },
  ];
  const day = `${controlStyles} tabular-nums`;
  return (
    <div className="grid gap-3 print:hidden">
      <nav aria-label="Period" className="flex flex-wrap gap-2">
        {presets.map(({ word, change }) => (
          <Link
            key={word}
            href={viewAt(slug, asked, change)}
            prefetch={false}
            aria-current={asked.from === change.from && asked.until === undefined ? "true" : undefined}
            className={`${buttonStyles({ size: "sm" })} aria-[current=true]:border-ink aria-[current=true]:bg-sunken`}
          >
            {word}
          </Link>
        ))}
      </nav>
      <details className="rounded-md border border-line bg-surface">
        <summary className="rounded-md px-3.5 py-2.5 text-ink-soft">
          <span className="font-medium text-ink">View:</span> {periodWords(asked)}
          {asked.tag && `, ${asked.tag}`}
          {asked.door && `, ${DOORS.find(([key]) => key === asked.door)?.[1].toLowerCase()}`}, as of{" "}
          {formatDay(asOf)}
          {asOf === today && " (today)"}
        </summary>
        <div className="border-line border-t p-3.5">
          <ViewForm action={`/${slug}/velocity`}>
            <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 sm:grid-cols-3">
              <Labelled label="From">
                <input key={asked.from} type="date" name="from" defaultValue={asked.from} className={day} />
              </Labelled>
              <Labelled label="Until">
                <input
                  key={asked.until}
                  type="date"
                  name="until"
                  defaultValue={asked.until}
                  className={day}
                />
              </Labelled>
              <Labelled label="As of">
                <input
                  key={asked.asOf}
                  type="date"
                  name="asOf"
                  max={today}
                  defaultValue={asked.asOf}
                  className={day}
                />
              </Labelled>
              <Labelled label="Door">
                <Select name="door" value={asked.door ?? ""} choices={DOORS} />
              </Labelled>
              <Labelled label="Tag">
                <Select
                  name="tag"
                  value={asked.tag ?? ""}
                  choices={[
                    ["", "Any tag"],
                    ...[...new Set([...tags, ...(asked.tag ? [asked.tag] : [])])].map(
                      (tag) => [tag, tag] as const,
                    ),
                  ]}
                />
              </Labelled>
              <Labelled label="Compare">
                <Select name="by" value={by} choices={COMPARISONS} />
              </Labelled>
            </div>
            {asked.owner && <input type="hidden" name="owner" value={asked.owner} />}
            {asked.untagged && <input type="hidden" name="untagged" value={asked.untagged} />}
            <button type="submit" className={`${buttonStyles({ size: "sm" })} mt-3`}>
              Show
            </button>
          </ViewForm>
        </div>
      </details>
    </div>
  );
}
