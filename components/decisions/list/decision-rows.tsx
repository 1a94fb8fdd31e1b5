"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { lazily } from "@/components/ui/lazily";
import {
  type Asked,
  type ListPlace,
  laterPages,
  listHref,
  type Page,
  type Summary,
} from "@/lib/client/decision-list";
import { ChangeMany } from "./change-many.tsx";
import { Row } from "./row.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useFocusOnMore, useListKeys } from "./use-list-keys.ts";

const QuietRefresh = lazily(
  () => import("@/components/live/quiet-refresh").then((module) => module.QuietRefresh),
  { silent: true },
);

type DecisionRowsProps = { first: Page; asked: Asked; place: ListPlace };

/** The list from the page's first rows on. Without script, "more" is a link to the next page. */
export function DecisionRows({ first, asked, place }: DecisionRowsProps) {
  const { slug } = place;
  const later = useInfiniteQuery(laterPages(slug, asked, first.next));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useListKeys();

  const pages = [first, ...(later.data?.pages ?? [])];
  const names = new Map(pages.flatMap(({ people }) => people).map(({ id, name }) => [id, name]));
  const decisions = pages.flatMap((page) => page.decisions);
  const ownerOf = ({ owner, ownerName }: Summary) => (owner && names.get(owner)) ?? ownerName;
  const next = later.data ? (later.data.pages.at(-1)?.next ?? null) : first.next;
  const noteAsking = useFocusOnMore(decisions.length);
  const listed = decisions.filter(({ reference }) => chosen.has(reference));

  const choose = (reference: string, on: boolean) => {
    const others = [...chosen].filter((one) => one !== reference);
    setChosen(new Set(on ? [...others, reference] : others));
  };

  return (
    <div className="grid grid-cols-1 gap-4">
      <QuietRefresh since={place.now} busy={later.data !== undefined || chosen.size > 0} />
      <ul
        aria-label="Decisions"
        className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
      >
        {decisions.map((decision) => (
          <Row
            key={decision.reference}
            decision={decision}
            owner={ownerOf(decision)}
            place={place}
            chosen={chosen.has(decision.reference)}
            onChoose={(on) => choose(decision.reference, on)}
          />
        ))}
      </ul>
      {later.error && (
        <Callout tone="danger" title={later.error.message} urgent>
          {later.error.detail}
        </Callout>
      )}
      {next !== null && (
        <a
          href={listHref(slug, asked, { cursor: next })}
          aria-busy={later.isFetching}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            if (later.isFetching) return;
            noteAsking(event.currentTarget);
            void later.fetchNextPage();
          }}
          className={buttonStyles({ wide: true })}
        >
          Show more
        </a>
      )}
      {listed.length > 0 && (
        <SelectionBar slug={slug} sort={asked.sort} chosen={listed} onClear={() => setChosen(new Set())}>
          {listed.length < decisions.length && (
            <Button
              size="sm"
              variant="quiet"
              onClick={() => setChosen(new Set(decisions.map((one) => one.reference)))}
            >
              Select all {decisions.length} shown
            </Button>
          )}
          {place.mayWrite && (
            <ChangeMany
              slug={slug}
              chosen={listed}
              onChanged={() => later.data !== undefined && void later.refetch()}
            />
          )}
        </SelectionBar>
      )}
    </div>
  );
}
