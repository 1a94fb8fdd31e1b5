"use client";

import { useMutation } from "@tanstack/react-query";
import { enter } from "@/components/people/enter";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { tryInCopy } from "@/lib/client/session";

/** Leads into a throw-away copy of one's own: the one that there is, or a new one. */
export function TryButton() {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...tryInCopy,
    onSuccess: ({ workspace }) => enter(`/${workspace.slug}`),
  });
  return (
    <div className="grid justify-items-start gap-3">
      <Button pending={isPending || isSuccess} onClick={() => mutate()}>
        Try it in a copy of your own
      </Button>
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
    </div>
  );
}
