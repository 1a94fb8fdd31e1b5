"use client";

import Link from "next/link";
import { DoorMark } from "@/components/decisions/door-mark";
import { ERASED } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { type Entry, entryHref, entryKey, markSeen } from "@/lib/client/home";
import { formatInstant } from "@/lib/format/day";
import { formatRelative } from "@/lib/format/relative";
import { entryWords } from "./entry-words.ts";

export interface HomePlace {
  readonly slug: string;
  readonly zone: string;
  readonly now: string;
}

type EntryRowProps = {
  entry: Entry;
  by: string;
  place: HomePlace;
  /** What puts it aside or brings it back, in a word. */
  other: { readonly label: string; readonly run: () => void };
};

/** One thing that waits: why, of what, since when; its one action, and a way to leave it for now. */
export function EntryRow({ entry, by, place, other }: EntryRowProps) {
  const { kind, reference, title, door, since, due, seen } = entry;
  const { why, action, time } = entryWords[kind];
  const shown = time === "due" && due ? due : since;
  const late = due !== null && due < place.now;
  const look = () => {
    // Nobody waits for it, and it is no loss where it does not arrive.
    void markSeen(place.slug, entry).catch(() => undefined);
  };
  return (
    <li
      data-row={entryKey(entry)}
      className="relative grid gap-x-4 gap-y-2.5 px-4 py-3.5 hover:bg-sunken has-[[data-title]:focus-visible]:bg-sunken has-[[data-title]:focus-visible]:outline-2 has-[[data-title]:focus-visible]:-outline-offset-2 has-[[data-title]:focus-visible]:outline-focus sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div className="grid min-w-0 gap-0.5">
        <p className="flex min-w-0 items-baseline gap-2 text-ink-soft text-sm">
          {!seen && (
            <span className="size-2 shrink-0 self-center rounded-full bg-accent">
              <span className="sr-only">New: </span>
            </span>
          )}
          <span className="wrap-anywhere min-w-0">{why(by)}</span>
          <time
            dateTime={shown}
            title={formatInstant(shown, place.zone)}
            className={cn("shrink-0 whitespace-nowrap", late ? "text-danger" : "text-ink-faint")}
          >
            {shown === due && "due "}
            {formatRelative(shown, place.now, place.zone)}
          </time>
        </p>
        <p className="flex min-w-0 items-center gap-2.5">
          <Link
            data-title
            href={entryHref(place.slug, entry)}
            prefetch={false}
            onClick={look}
            className="wrap-anywhere line-clamp-2 font-medium outline-none after:absolute after:inset-0"
          >
            {title ?? ERASED}
          </Link>
          {door && (
            <span className="flex max-sm:hidden">
              <DoorMark door={door} />
            </span>
          )}
          <span className="shrink-0 font-mono text-ink-faint text-xs max-sm:hidden">{reference}</span>
        </p>
      </div>
      <div className="relative z-10 flex justify-end gap-1 justify-self-end">
        <Button size="sm" variant="quiet" data-other onClick={other.run}>
          {other.label}
          <span className="sr-only"> “{title ?? reference}”</span>
        </Button>
        <Link
          href={entryHref(place.slug, entry)}
          prefetch={false}
          tabIndex={-1}
          aria-hidden="true"
          onClick={look}
          className={buttonStyles({ size: "sm" })}
        >
          {action}
        </Link>
      </div>
    </li>
  );
}
