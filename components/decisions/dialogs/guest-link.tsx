"use client";

import { useMutation } from "@tanstack/react-query";
import { useRoom } from "@/components/decisions/page/room";
import { CopyField } from "@/components/people/copy-field";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { inviteToDecision } from "@/lib/client/invite-to-decision";
import { formatInstant } from "@/lib/format/day";

/** A link for somebody from outside, who then sees this decision and nothing else. */
export function GuestLink() {
  const room = useRoom();
  const { mutate, isPending, data, error } = useMutation(inviteToDecision(room));
  if (data) {
    return (
      <div className="grid gap-2">
        <CopyField label="Link for one guest" value={data.url} />
        <p className="text-ink-soft text-sm">
          Works once, until <time dateTime={data.expiresAt}>{formatInstant(data.expiresAt, room.zone)}</time>.
          Whoever opens it sees this decision, and nothing else.
        </p>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-ink-soft">
        Somebody from outside?
        <Button size="sm" pending={isPending} onClick={() => mutate()}>
          Make a link for a guest
        </Button>
      </p>
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
    </div>
  );
}
