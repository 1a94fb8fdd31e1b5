"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/complaint";
import { TextLink } from "@/components/ui/text-link";
import { sayWornDown, wornDownQuery } from "@/lib/client/worn-down";
import { useRoom } from "./room.tsx";

/** Asked of nobody but the person whose view turned, and read by nobody else. */
export function WornDown() {
  const room = useRoom();
  const client = useQueryClient();
  const { data } = useQuery(wornDownQuery(room));
  const { mutate, isPending, error } = useMutation({
    ...sayWornDown(room),
    onSuccess: (_, wornDown) => client.setQueryData(wornDownQuery(room).queryKey, { wornDown }),
  });
  const said = data?.wornDown === true;
  return (
    <>
      <p>
        <span className="font-medium">
          {said
            ? "You said that you were worn down."
            : "You agree now, and nothing new had come in for a while."}
        </span>{" "}
        <span className="text-ink-soft">
          {said
            ? "Thank you. It helps to see how often stamina decides here."
            : "If it was weariness rather than a reason, you can say so in private. You can also change your position again at any time."}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="sm" pending={isPending} onClick={() => mutate(!said)}>
          {said ? "Take it back" : "I was worn down"}
        </Button>
        <p className="flex items-center gap-1.5 text-ink-soft text-sm">
          <Lock aria-hidden="true" className="size-3.5 shrink-0" />
          <span>
            Only you see this. <TextLink href="/help/disagreement#worn-down">How it is kept</TextLink>
          </span>
        </p>
      </div>
      <Refusal error={error} />
    </>
  );
}
