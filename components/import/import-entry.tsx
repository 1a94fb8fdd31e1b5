"use client";

import { useEffect, useRef } from "react";
import type { Import } from "@/lib/client/imports";
import { TakeBack } from "./take-back.tsx";
import { grouped } from "./words.ts";

type ImportEntryProps = {
  slug: string;
  timeZone: string;
  entry: Import;
  /** Was just started here: it takes the focus, which would else be lost with the form. */
  focused?: boolean;
};

const instant = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(iso),
  );

const verbs: Readonly<Record<Import["status"], string>> = {
  running: "Importing",
  done: "Imported",
  failed: "Not imported:",
  undone: "Taken back:",
};

function Numbers({ added, changed, unchanged, leftOut, impossible }: Import) {
  const numbers = { added, changed, unchanged, "left out": leftOut, "with impossible times": impossible };
  const shown = Object.entries(numbers).filter(([word, count]) => count > 0 || word === "added");
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {shown.map(([word, count]) => (
        <div key={word} className="flex flex-row-reverse items-baseline gap-1.5">
          <dt className="text-ink-soft">{word}</dt>
          <dd className="font-semibold text-md tabular-nums">{grouped(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Progress({ processed, total, fileName }: Import) {
  return (
    <div className="grid gap-1.5">
      <progress
        aria-label={`Progress of ${fileName}`}
        max={Math.max(total, 1)}
        value={processed}
        className="h-2 w-full overflow-hidden rounded-full bg-track accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width] [&::-webkit-progress-value]:duration-700"
      />
      <p className="text-ink-soft text-sm tabular-nums">
        {total === 0 ? "Counting the rows" : `${grouped(processed)} of ${grouped(total)} rows`}. You can leave
        this page; it goes on.
      </p>
    </div>
  );
}

/** One import: how far it is, or what came of it, and the way back. */
export function ImportEntry({ slug, timeZone, entry, focused = false }: ImportEntryProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  const { status, fileName, by, startedAt, failure } = entry;
  return (
    <article
      ref={box}
      tabIndex={-1}
      aria-label={`Import of ${fileName}`}
      className="grid grid-cols-1 gap-3.5 rounded-lg border border-line bg-surface p-5 shadow-card"
    >
      <div className="grid gap-0.5">
        <p role="status" className="wrap-anywhere font-medium text-md">
          {verbs[status]} {fileName}
        </p>
        <p className="text-ink-faint text-sm">
          <time dateTime={startedAt} title={timeZone}>
            {instant(startedAt, timeZone)}
          </time>
          {by && ` by ${by}`}
        </p>
      </div>
      {status === "running" && <Progress {...entry} />}
      {failure && <p className="max-w-prose text-ink-soft">{failure}</p>}
      {(status === "done" || status === "undone") && <Numbers {...entry} />}
      {(status === "done" || status === "undone") && <TakeBack slug={slug} entry={entry} />}
    </article>
  );
}
