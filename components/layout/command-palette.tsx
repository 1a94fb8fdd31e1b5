"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { foundDecisions } from "@/lib/client/decision-list";
import { savedViews } from "@/lib/client/views";
import { useDesk } from "./desk-context.ts";
import { type PaletteItem, useCommands } from "./use-commands.tsx";

const PAUSE_MS = 150;
/** Whoever waits for an answer would rather be asked than wait for a third attempt. */
const RETRIES = 1;

/** Somebody who types is not interrupted by an answer to every letter. */
function usePause(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

const holds = (label: string, words: string) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word));

function Items({ onDone }: { onDone: () => void }) {
  const desk = useDesk();
  const slug = desk?.slug ?? "";
  const [typed, setTyped] = useState("");
  // At once: Enter takes what stands first, and whoever types fast has pressed it before a list that comes later.
  const words = typed.trim();
  const asked = usePause(words);
  const input = useRef<HTMLInputElement>(null);
  const search = useQuery({
    ...foundDecisions(slug, asked),
    placeholderData: (before) => before,
    retry: RETRIES,
  });
  const searching = search.isFetching || asked !== words;
  // What came before stands in for an answer while there may still be one.
  const hasAnswer = search.data !== undefined && !search.isPlaceholderData;
  const failed = words !== "" && !searching && !hasAnswer && (search.isError || search.isPaused);
  const tryAgain = () => {
    input.current?.focus();
    void search.refetch();
  };
  // Guests have no pages of which views are kept.
  const kept = useQuery({ ...savedViews(slug), enabled: desk !== null && desk.role !== "guest" });
  const commands = useCommands(
    {
      decisions: words === "" || failed ? [] : (search.data?.decisions ?? []),
      views: kept.data?.views ?? [],
    },
    onDone,
  );
  const groups = commands
    .map(({ value, items }) => ({
      value,
      items: items.filter(({ label, found }) => found || holds(label, words)),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      mode="none"
      value={typed}
      onValueChange={setTyped}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(item: PaletteItem) => item.label}
    >
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        <Autocomplete.Input
          ref={input}
          aria-label="Find or do"
          placeholder="Find a decision, or do something"
          className="h-12 min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        role="status"
        className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3 text-ink-soft empty:p-0"
      >
        {failed && (
          <>
            Could not search just now.
            <Button size="sm" variant="quiet" onClick={tryAgain}>
              Try again
            </Button>
          </>
        )}
      </div>
      <Autocomplete.Empty className="px-4 py-6 text-ink-soft empty:p-0">
        {searching ? "Searching …" : !failed && "Nothing has these words."}
      </Autocomplete.Empty>
      <Autocomplete.List className="max-h-[min(36rem,64dvh)] overflow-y-auto overscroll-contain p-1 empty:p-0">
        {(group: (typeof groups)[number]) => (
          <Autocomplete.Group key={group.value} items={group.items} className="py-1">
            <Autocomplete.GroupLabel className="px-3 py-1 font-medium text-ink-faint text-xs">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  onClick={item.run}
                  className="flex min-h-9 cursor-default select-none items-center gap-3 rounded-sm px-3 data-highlighted:bg-pointed pointer-coarse:min-h-11"
                >
                  <item.icon aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
                  <span className="min-w-0 flex-1 truncate">{item.label}</span>
                  {item.note && (
                    <span className="shrink-0 font-mono text-ink-faint text-xs">{item.note}</span>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

/** Everything by its name: decisions, pages, deeds. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/25 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-40 grid items-start justify-items-center p-3 sm:pt-[12vh]">
          <Dialog.Popup className="w-full max-w-xl overflow-hidden rounded-lg border border-line bg-raised shadow-raised outline-none transition-[scale,opacity] data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Dialog.Title className="sr-only">Find or do</Dialog.Title>
            <Items onDone={onClose} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
