"use client";

import { Search, SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { doorWords, statusWords } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { type Asked, type ListPlace, listHref } from "@/lib/client/decision-list";
import { doors, statuses } from "@/lib/decisions/words";
import { setParts } from "@/lib/metrics/set-parts";
import { FilterDate, FilterSelect, FilterText } from "./filter-fields.tsx";
import { type FilterNames, FORMER_OWNER, NO_OWNER, NO_TEAM, UNKNOWN_TEAM } from "./filter-names.ts";

type FilterFormProps = { asked: Asked; place: ListPlace } & FilterNames;

const yesNo = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
];
const orders = [
  { value: "oldest", label: "Opened, oldest first" },
  { value: "decided", label: "Decided, latest first" },
  { value: "due", label: "Open, most urgent first" },
];

/** Search and all filters, within the set of a figure where there is one. A form that asks for a page: without script it does so by itself. */
export function FilterForm({ asked, place, members, teams }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLDetailsElement>(null);
  // The fields show what the address asks for, also after going back; the focus stays where it is.
  useEffect(() => {
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = asked[field.name] ?? "";
      }
    }
  }, [asked]);
  const go = (form: HTMLFormElement) => {
    const entries = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && value.trim() !== "" ? [[name, value.trim()] as const] : [],
    );
    router.push(listHref(place.slug, Object.fromEntries(entries)), { scroll: false });
  };
  return (
    <form
      ref={form}
      method="get"
      action={`/${place.slug}/decisions`}
      onSubmit={(event) => {
        event.preventDefault();
        go(event.currentTarget);
        if (panel.current) panel.current.open = false;
      }}
      className="relative flex gap-2"
    >
      {setParts.map(
        (name) => asked[name] && <input key={name} type="hidden" name={name} value={asked[name]} />,
      )}
      <div className="relative min-w-0 flex-1">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-ink-faint"
        />
        <input
          type="search"
          name="q"
          maxLength={200}
          defaultValue={asked.q}
          aria-label="Search decisions"
          placeholder="Search decisions"
          autoComplete="off"
          enterKeyHint="search"
          className={`${controlStyles} pr-3 pl-9`}
        />
      </div>
      <details
        ref={panel}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !panel.current?.open) return;
          panel.current.open = false;
          panel.current.querySelector("summary")?.focus();
        }}
      >
        <summary className="flex h-10 shrink-0 list-none items-center gap-2 rounded-md border border-line-strong bg-surface px-3.5 font-medium hover:bg-sunken pointer-coarse:h-11 [&::-webkit-details-marker]:hidden">
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          Filter
        </summary>
        <div className="folded-fields absolute inset-x-0 top-full z-25 mt-2 grid grid-cols-1 gap-4 rounded-lg border border-line bg-raised p-4 shadow-raised sm:grid-cols-2 sm:p-5 lg:grid-cols-3">
          <FilterSelect
            name="status"
            label="Status"
            asked={asked}
            any="Any"
            options={statuses.map((value) => ({ value, label: statusWords[value] }))}
          />
          <FilterSelect
            name="door"
            label="Door"
            asked={asked}
            any="Any"
            options={[
              ...doors.map((value) => ({ value, label: doorWords[value].word })),
              { value: "none", label: "No door yet" },
            ]}
          />
          <FilterSelect
            name="owner"
            label="Owner"
            asked={asked}
            any="Anybody"
            options={[
              ...members.map(({ id, name }) => ({ value: id, label: name })),
              { value: "none", label: NO_OWNER },
            ]}
            other={FORMER_OWNER}
          />
          {(teams.length > 0 || asked.team) && (
            <FilterSelect
              name="team"
              label="Team"
              asked={asked}
              any="Any"
              options={[
                ...teams.map(({ id, name }) => ({ value: id, label: name })),
                { value: "none", label: NO_TEAM },
              ]}
              other={UNKNOWN_TEAM}
            />
          )}
          <FilterDate name="openedFrom" label="Opened from" asked={asked} />
          <FilterDate name="openedTo" label="Opened to" asked={asked} />
          <FilterText name="ownerName" label="Owner outside Ajar" asked={asked} />
          <FilterDate name="decidedFrom" label="Decided from" asked={asked} />
          <FilterDate name="decidedTo" label="Decided to" asked={asked} />
          <FilterText name="tag" label="Tag" asked={asked} />
          <FilterSelect name="overdue" label="Overdue" asked={asked} any="Either" options={yesNo} />
          <FilterSelect name="contested" label="Contested" asked={asked} any="Either" options={yesNo} />
          <FilterSelect name="problem" label="Impossible times" asked={asked} any="Either" options={yesNo} />
          <FilterSelect name="sort" label="Order" asked={asked} any="Opened, newest first" options={orders} />
          <div className="flex items-end sm:col-span-full">
            <Button type="submit" variant="primary" className="w-full sm:w-auto">
              Show
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}
