"use client";

import { useChange } from "@/components/account/use-change";
import { Button } from "@/components/ui/button";
import { endSnooze } from "@/lib/client/signals";

/** Brings a signal back before its time. */
export function WakeButton({ slug, id, title }: { slug: string; id: string; title: string }) {
  const { mutate, isPending } = useChange(endSnooze(slug), { said: `Brought back: ${title}` });
  return (
    <Button
      size="sm"
      variant="quiet"
      pending={isPending}
      onClick={() => mutate(id)}
      aria-label={`Bring back: ${title}`}
    >
      Bring back
    </Button>
  );
}
