"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { endOtherSessions, endSession } from "@/lib/client/account";
import type { SessionResource } from "@/lib/server/account/resource";
import { useChange } from "./use-change.ts";

type Entry = Pick<SessionResource, "id" | "device" | "address" | "current"> & { readonly times: ReactNode };

function Row({ id, device, address, current, times }: Entry) {
  const { mutate, isPending } = useChange(endSession, { said: "Signed out there" });
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device} {current && <Badge tone="accent">This one</Badge>}
        </p>
        <p className="wrap-anywhere text-ink-soft text-sm">
          {times}
          {address && ` · ${address}`}
        </p>
      </div>
      {!current && (
        <Button
          size="sm"
          variant="quiet"
          pending={isPending}
          onClick={() => mutate(id)}
          aria-label={`Sign out on ${device}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}

/** Where somebody is signed in, each with the way to end it. */
export function Sessions({ sessions }: { sessions: readonly Entry[] }) {
  const { mutate, isPending } = useChange(endOtherSessions, { said: "Signed out everywhere else" });
  return (
    <div className="grid gap-3">
      <ul className="-my-3 divide-y divide-line">
        {sessions.map((one) => (
          <Row key={one.id} {...one} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button className="mt-2 justify-self-start" pending={isPending} onClick={() => mutate()}>
          Sign out everywhere else
        </Button>
      )}
    </div>
  );
}
