import Link from "next/link";
import type { ReactNode } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { controlStyles } from "@/components/ui/control-styles";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { dayAfter } from "@/lib/decisions/time";
import { type Asked, viewAt } from "./address.ts";
import { ViewForm } from "./view-form.tsx";
import { viewWords } from "./view-words.ts";

type ControlsProps = {
  slug: string;
  asked: Asked;
  /** How it is compared, also where the address does not say. */
  by: string;
  asOf: string;
  today: string;
  tags: readonly string[];
  teams: readonly { readonly id: string; readonly name: string }[];
  /** Beside the periods. */
  children: ReactNode;
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
  ["team", "By team"],
  ["none", "Not compared"],
] as const;
const TIMES = [
  ["", "Calendar time"],
  ["working", "Working time"],
] as const;
const [QUARTER, YEAR] = [90, 365];

function ViewSelect({
  name,
  label,
  value,
  choices,
}: {
  name: string;
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <SelectBox id={id} key={value} name={name} defaultValue={value}>
          {choices.map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </SelectBox>
      )}
    </Labelled>
  );
}

function ViewDay({
  name,
  label,
  value,
  max,
}: {
  name: string;
  label: string;
  value: string | undefined;
  max?: string;
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          key={value}
          type="date"
          name={name}
          defaultValue={value}
          max={max}
          className={`${controlStyles} tabular-nums`}
        />
      )}
    </Labelled>
  );
}

/** The tag that is asked for can be chosen even where nobody uses it. */
const tagChoices = (tags: readonly string[], asked: string | undefined) => [
  ["", "Any tag"] as const,
  ...[...new Set([...tags, ...(asked ? [asked] : [])])].map((tag) => [tag, tag] as const),
];

const teamChoices = (teams: ControlsProps["teams"]) => [
  ...teams.map(({ id, name }) => [id, name] as const),
  ["none", "Without a team"] as const,
];

/** What the page looks at, and the means to change it; without script it is a plain form. */
export function Controls({ slug, asked, by, asOf, today, tags, teams, children }: ControlsProps) {
  const presets = [
    { word: "All", change: { from: undefined, until: undefined } },
    { word: `Last ${YEAR} days`, change: { from: dayAfter(asOf, 1 - YEAR), until: undefined } },
    { word: `Last ${QUARTER} days`, change: { from: dayAfter(asOf, 1 - QUARTER), until: undefined } },
  ];
  return (
    <div className="grid gap-3 print:hidden">
      <div className="flex items-start gap-2">
        <nav aria-label="Period" className="flex min-w-0 flex-1 flex-wrap gap-2">
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
        {children}
      </div>
      <details className="rounded-md border border-line bg-surface">
        <summary className="rounded-md px-3.5 py-2.5 text-ink-soft">
          <span className="font-medium text-ink">View:</span>{" "}
          {viewWords(asked, asOf, {
            tag: asked.tag,
            team: teams.find(({ id }) => id === asked.team)?.name ?? "unknown team",
          })}
          {asOf === today && " (today)"}
          {asked.time === "working" && ", working time only"}
        </summary>
        <div className="folded-fields border-line border-t p-3.5">
          <ViewForm action={`/${slug}/velocity`}>
            <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 sm:grid-cols-3">
              <ViewDay name="from" label="From" value={asked.from} />
              <ViewDay name="until" label="Until" value={asked.until} />
              <ViewDay name="asOf" label="As of" value={asked.asOf} max={today} />
              <ViewSelect name="door" label="Door" value={asked.door ?? ""} choices={DOORS} />
              <ViewSelect
                name="tag"
                label="Tag"
                value={asked.tag ?? ""}
                choices={tagChoices(tags, asked.tag)}
              />
              {teams.length > 0 && (
                <ViewSelect
                  name="team"
                  label="Team"
                  value={asked.team ?? ""}
                  choices={[["", "Any team"], ...teamChoices(teams)]}
                />
              )}
              <ViewSelect name="by" label="Compare" value={by} choices={COMPARISONS} />
              <ViewSelect
                name="time"
                label="Times in"
                value={asked.time === "working" ? "working" : ""}
                choices={TIMES}
              />
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
