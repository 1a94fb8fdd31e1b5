"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { type Import, importsKey, type Undone, undoImport } from "@/lib/client/imports";
import { counted, grouped, takingBack } from "./words.ts";

const decisionsOf = (slug: string, rest = "") => `/${slug}/decisions${rest}` as Route;

type AskingProps = { entry: Import; pending: boolean; onYes: () => void; onNo: () => void };

/** Stands where the button was, and takes its focus. */
function Asking({ entry, pending, onYes, onNo }: AskingProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      aria-label="Take this import back?"
      className="grid gap-3 rounded-md bg-sunken p-3.5"
    >
      <p>{takingBack(entry)} What people worked on since stays, and the history keeps everything.</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" size="sm" pending={pending} onClick={onYes}>
          Take it back
        </Button>
        <Button variant="quiet" size="sm" onClick={onNo}>
          Keep it
        </Button>
      </div>
    </fieldset>
  );
}

/** What was not taken back: each by its title, and the rest of many as a number. */
export function Stayed({ slug, keptCount, kept }: { slug: string } & Pick<Undone, "kept" | "keptCount">) {
  const more = keptCount - kept.length;
  return (
    <Callout tone="info" title={`${counted(keptCount, "decision")} stayed`} urgent>
      Somebody worked on {keptCount === 1 ? "it" : "them"} since:{" "}
      {kept.map(({ reference, title }, place) => (
        <span key={reference}>
          {place > 0 && ", "}
          <TextLink href={decisionsOf(slug, `/${reference}`)}>{title ?? reference}</TextLink>
        </span>
      ))}
      {more > 0 && ` and ${grouped(more)} more`}.
    </Callout>
  );
}

/** The way to what came in, and the way back, asked once more before it is gone. */
export function TakeBack({ slug, entry }: { slug: string; entry: Import }) {
  const queryClient = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  // The buttons of the question go with it.
  const answered = () => {
    box.current?.focus();
    setAsking(false);
  };
  const { mutate, isPending, error, data } = useMutation({
    ...undoImport(slug),
    onSettled: () => queryClient.invalidateQueries({ queryKey: importsKey(slug) }),
    onSuccess: answered,
  });
  const { status, added, changed } = entry;
  const stayed = data && data.keptCount > 0;
  const changedNothing = status !== "undone" && added + changed === 0;
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 rounded-sm">
      {changedNothing && <p className="text-ink-soft">Nothing came in, so there is nothing to undo.</p>}
      {stayed && <Stayed slug={slug} kept={data.kept} keptCount={data.keptCount} />}
      {status === "undone" && !stayed && (
        <p className="text-ink-soft">What nobody worked on since is gone. The history keeps everything.</p>
      )}
      {error && status !== "undone" && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
      {status !== "undone" && asking && (
        <Asking entry={entry} pending={isPending} onYes={() => mutate(entry.id)} onNo={answered} />
      )}
      {status !== "undone" && !stayed && !asking && !changedNothing && (
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={decisionsOf(slug)} size="sm">
            See the decisions
          </ButtonLink>
          <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
            Undo this import
          </Button>
        </div>
      )}
    </div>
  );
}
