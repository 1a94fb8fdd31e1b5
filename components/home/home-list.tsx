"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useListKeys } from "@/components/decisions/list/use-list-keys";
import { useDocumentKeys } from "@/components/decisions/page/use-document-keys";
import { EmptyState } from "@/components/ui/empty-state";
import { lazily } from "@/components/ui/lazily";
import { showToast } from "@/components/ui/toast";
import { type Entry, entryKey, type Home, markSeen, putAside } from "@/lib/client/home";
import { Problem } from "@/lib/client/problem";
import { EntryRow, type HomePlace } from "./entry-row.tsx";

const QuietRefresh = lazily(
  () => import("@/components/live/quiet-refresh").then((module) => module.QuietRefresh),
  { silent: true },
);

/** Until the next morning. */
const A_DAY = 1;

/** Says why something was not done, and tells whether the server said so: else there is no use in asking it for the list. */
function sayWhy(error: unknown): boolean {
  if (!(error instanceof Problem)) throw error;
  showToast({ title: error.message, ...(error.detail && { description: error.detail }), failed: true });
  return error.code !== "unreachable";
}

/** The row after this one takes the focus, so that keys go on where they were. */
function leaveRow(key: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const place = rows.findIndex(({ dataset }) => dataset.row === key);
  if (!rows[place]?.contains(document.activeElement)) return;
  (rows[place + 1] ?? rows[place - 1])?.querySelector("a")?.focus();
}

/** What waits for whoever looks, and what they put aside. `j` and `k` walk, Enter opens, `e` is for "not now". */
export function HomeList({ home, place }: { home: Home; place: HomePlace }) {
  const { slug } = place;
  const router = useRouter();
  // Shown at once; the server's own list follows.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const names = new Map(home.people.map(({ id, name }) => [id, name]));
  const nameOf = ({ by }: Entry) => (by && names.get(by)) ?? "Somebody";
  const waiting = home.waiting.filter((entry) => !left.has(entryKey(entry)));

  const send = (entry: Entry, work: () => Promise<void>, done: () => void) => {
    const key = entryKey(entry);
    leaveRow(key);
    setLeft(new Set([...left, key]));
    void work()
      .then(() => {
        done();
        return true;
      })
      .catch(sayWhy)
      .then((isAnswered) => {
        setLeft((before) => new Set([...before].filter((one) => one !== key)));
        // Where nobody answers, this would put the browser's own page in the place of ours.
        if (isAnswered) router.refresh();
      });
  };
  const back = (entry: Entry) => {
    void putAside(slug, entry, 0)
      .then(() => true, sayWhy)
      .then((isAnswered) => isAnswered && router.refresh());
  };
  const leave = (entry: Entry) => {
    if (entry.kind === "mention")
      send(
        entry,
        () => markSeen(slug, entry),
        () => undefined,
      );
    else {
      const action = { label: "Undo", run: () => back(entry) };
      send(
        entry,
        () => putAside(slug, entry, A_DAY),
        () => showToast({ title: "Put aside until tomorrow", action }),
      );
    }
  };

  useListKeys();
  useDocumentKeys((key) => {
    if (key !== "e") return false;
    const row = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
    const entry = waiting.find((one) => entryKey(one) === row);
    if (entry) leave(entry);
    return entry !== undefined;
  });

  return (
    <div className="grid grid-cols-1 gap-4">
      <QuietRefresh since={place.now} />
      {waiting.length === 0 ? (
        <EmptyState>Nothing is waiting for you.</EmptyState>
      ) : (
        <ul
          aria-label="Waiting for you"
          className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
        >
          {waiting.map((entry) => (
            <EntryRow
              key={entryKey(entry)}
              entry={entry}
              by={nameOf(entry)}
              place={place}
              other={{ label: entry.kind === "mention" ? "Seen" : "Not now", run: () => leave(entry) }}
            />
          ))}
        </ul>
      )}
      {home.aside.length > 0 && (
        <details>
          <summary className="w-fit rounded-sm text-ink-soft hover:text-ink pointer-coarse:py-3">
            Put aside: {home.aside.length}
          </summary>
          <ul
            aria-label="Put aside"
            className="mt-3 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
          >
            {home.aside.map((entry) => (
              <EntryRow
                key={entryKey(entry)}
                entry={entry}
                by={nameOf(entry)}
                place={place}
                other={{ label: "Bring back", run: () => back(entry) }}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
