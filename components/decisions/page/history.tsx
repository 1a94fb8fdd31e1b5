"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Unfetched } from "@/components/ui/lazily";
import { Section } from "@/components/ui/section";
import { type HistoryEvent, type History as HistoryResource, historyQuery } from "@/lib/client/decisions";
import { formatRelative } from "@/lib/format/relative";
import { bothTimes, lineOf } from "./history-words.ts";
import { useRoom } from "./room.tsx";
import { useNames } from "./use-names.ts";
import { useNow } from "./use-now.ts";
import { Place } from "./when-near.tsx";

/** Enough to see what happened last; the rest is one press away. */
const FIRST = 8;

/** A result of a few words stands in the line itself. */
const SHORT = 60;

type EntryProps = { event: HistoryEvent; events: readonly HistoryEvent[]; nameOf: (id: string) => string };

function Entry({ event, events, nameOf }: EntryProps) {
  const { zone, now: atFirst } = useRoom();
  const now = useNow(atFirst);
  const { what, from, to, note } = lineOf(event, { events, nameOf, zone });
  const isShort = from === undefined && to !== undefined && to.length <= SHORT;
  const clip = "wrap-anywhere line-clamp-3";
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className={event.undone ? "min-w-0 text-ink-faint line-through" : "min-w-0"}>
        <p className="wrap-anywhere">
          <span className="font-medium">{nameOf(event.actor)}</span> {what}
          {isShort && <span className="text-ink-soft">: {to}</span>}
          {event.undone && <span className="sr-only"> (taken back)</span>}
        </p>
        {!isShort && (from !== undefined || to !== undefined) && (
          <p className={`${clip} text-ink-soft`}>
            {from !== undefined && (
              <>
                <span className="sr-only">from </span>
                {from} <span aria-hidden="true">→</span>
                <span className="sr-only">to</span>{" "}
              </>
            )}
            {to}
          </p>
        )}
        {note !== undefined && <p className={`${clip} text-ink-soft`}>{note}</p>}
      </div>
      <time
        dateTime={event.occurredAt}
        title={bothTimes(event, zone)}
        className="whitespace-nowrap text-ink-faint text-sm"
      >
        {formatRelative(event.occurredAt, now, zone)}
      </time>
    </li>
  );
}

/** All that happened, newest first: who, when, from what to what. What was taken back is struck, and folded. */
export function History() {
  const { data, isError, refetch } = useQuery(historyQuery(useRoom()));
  if (data) return <Events data={data} />;
  // To wait for it by suspending would take the page along where it does not come.
  return isError ? <Unfetched onAgain={() => void refetch()} /> : <Place />;
}

function Events({ data }: { data: HistoryResource }) {
  const nameOf = useNames([...data.people, ...data.teams]);
  const [all, setAll] = useState(false);
  const [undone, setUndone] = useState(false);
  const isUndo = ({ undone: struck, type }: HistoryEvent) => struck || type === "undone";
  const hidden = data.events.filter(isUndo).length;
  const wanted = data.events.filter((event) => undone || !isUndo(event)).reverse();
  const shown = all ? wanted : wanted.slice(0, FIRST);
  return (
    <Section title="History">
      <ul className="grid divide-y divide-line">
        {shown.map((event) => (
          <Entry key={event.seq} event={event} events={data.events} nameOf={nameOf} />
        ))}
      </ul>
      {(wanted.length > FIRST || hidden > 0) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {wanted.length > FIRST && (
            <Button size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? "Show the newest only" : `Show all ${wanted.length}`}
            </Button>
          )}
          {hidden > 0 && (
            <Button size="sm" variant="quiet" aria-expanded={undone} onClick={() => setUndone(!undone)}>
              {undone ? "Hide what was taken back" : "Show what was taken back"}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
