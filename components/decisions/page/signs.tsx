"use client";

import { Leaf } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { mayEscalate } from "./may-escalate.ts";
import { useOpenPanel } from "./panels.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";
import { WornDown } from "./worn-down.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

function Note({ children }: { children: ReactNode }) {
  return (
    <div className="flex gap-3 rounded-md bg-sunken px-4 py-3">
      <Leaf aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-soft" />
      <div className="grid min-w-0 flex-1 gap-2">{children}</div>
    </div>
  );
}

function Exhaustion({
  decision,
  rounds,
  since,
}: {
  decision: Decision;
  rounds: number;
  since: string | null;
}) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  return (
    <Note>
      <p>
        <span className="font-medium">{rounds} rounds of talk, and nobody has moved</span>
        {since && (
          <span className="text-ink-soft">
            {" "}
            since <When at={since} />
          </span>
        )}
        .{" "}
        <span className="text-ink-soft">
          Another round will hardly help. What would: a fact to look up, disagreeing and committing, or
          somebody who answers.
        </span>
      </p>
      {mayDo("escalate", decision, viewer) && mayEscalate(decision, viewer.id) && (
        <div>
          <Button size="sm" onClick={() => open({ kind: "escalate" })}>
            Hand it up
          </Button>
        </div>
      )}
    </Note>
  );
}

/** Calm notes, while they can still help; each is a sign to look at together, never a verdict on anybody. */
export function Signs({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const { exhaustion, lateTurns } = decision.signs;
  const turns = decision.positions.filter(({ seq }) => lateTurns.includes(seq));
  const others = turns.filter(({ by }) => by !== viewer.id);
  const isMine = turns.length > others.length;
  return (
    <div className="grid gap-3">
      {exhaustion && <Exhaustion decision={decision} {...exhaustion} />}
      {others.length > 0 && decision.status === "open" && (
        <Note>
          <p className="wrap-anywhere">
            <span className="font-medium">
              {others.map(({ by }) => nameOf(by)).join(", ")} came round after a long time in which nothing
              new came in.
            </span>{" "}
            <span className="text-ink-soft">
              Perhaps there was a good reason, perhaps it was weariness. It costs little to ask.{" "}
              <TextLink href="/help/disagreement#signs">What this means</TextLink>
            </span>
          </p>
        </Note>
      )}
      {isMine && (
        <Note>
          <WornDown />
        </Note>
      )}
    </div>
  );
}
