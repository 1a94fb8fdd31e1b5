"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { type Import, importsKey, undoImport } from "@/lib/client/imports";
import { counted } from "./words.ts";

const decisionsOf = (slug: string, rest = "") => `/${slug}/decisions${rest}` as Route;

type AskingProps = { entry: Import; pending: boolean; onYes: () => void; onNo: () => void };

/** Stands where the button was, and takes its focus. */
function Asking({ entry: { added, changed }, pending, onYes, onNo }: AskingProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      aria-label="Take this import back?"
      className="grid gap-3 rounded-md bg-sunken p-3.5"
    >
      <p>
        {added > 0 && `${counted(added, "decision")} will be gone`}
        {added > 0 && changed > 0 && ", and "}
        {changed > 0 && `${counted(changed, "decision")} will be what it was before`}. What people worked on
        since stays, and the history keeps everything.
      </p>
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

/** The way to what came in, and the way back, asked once more before it is gone. */
export function TakeBack({ slug, entry }: { slug: string; entry: Import }) {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error, data } = useMutation({
    ...undoImport(slug),
    onSettled: () => queryClient.invalidateQueries({ queryKey: importsKey(slug) }),
    onSuccess: () => setAsking(false),
  });
  const { status, added, changed } = entry;

  if (data && data.keptCount > 0) {
    return (
      <Callout tone="info" title={`${counted(data.keptCount, "decision")} stayed`} urgent>
        Somebody worked on them since:{" "}
        {data.kept.map(({ reference, title }, place) => (
          <span key={reference}>
            {place > 0 && ", "}
            <TextLink href={decisionsOf(slug, `/${reference}`)}>{title ?? reference}</TextLink>
          </span>
        ))}
        .
      </Callout>
    );
  }
  if (status === "undone") {
    return (
      <p className="text-ink-soft">What nobody worked on since is gone. The history keeps everything.</p>
    );
  }
  return (
    <div className="grid gap-3">
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
      {asking ? (
        <Asking
          entry={entry}
          pending={isPending}
          onYes={() => mutate(entry.id)}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          {added + changed > 0 && (
            <>
              <ButtonLink href={decisionsOf(slug)} size="sm">
                See the decisions
              </ButtonLink>
              <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
                Undo this import
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
