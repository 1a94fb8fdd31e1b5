"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { type Import, importsKey, undoImport } from "@/lib/client/imports";
import { counted } from "./words.ts";

const decisionsOf = (slug: string, rest = "") => `/${slug}/decisions${rest}` as Route;

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
  if (status === "undone") return <p className="text-ink-soft">None of it is left but in the history.</p>;
  return (
    <div className="grid gap-3">
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
      {asking ? (
        <div className="grid gap-3 rounded-md bg-sunken p-3.5">
          <p>
            {added > 0 && `${counted(added, "decision")} will be gone`}
            {added > 0 && changed > 0 && ", and "}
            {changed > 0 && `${counted(changed, "decision")} will be what it was before`}. What people worked
            on since stays, and the history keeps everything.
          </p>
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" size="sm" pending={isPending} onClick={() => mutate(entry.id)}>
              Take it back
            </Button>
            <Button variant="quiet" size="sm" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </div>
        </div>
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
