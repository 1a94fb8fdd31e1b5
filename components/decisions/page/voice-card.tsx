"use client";

import { aboutWords, ERASED, stanceWords } from "@/components/decisions/words";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/client/decisions";
import { currentPosition, isDoubt, openCommitment } from "@/lib/decisions/current";
import { unasked } from "@/lib/decisions/next-action";
import { mayDo } from "@/lib/decisions/permissions";
import type { Voice } from "@/lib/decisions/voices";
import { useOpenPanel } from "./panels.tsx";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

type Position = Decision["positions"][number];
export type DecisionVoice = Voice<Position, Decision["weighings"][number], Decision["commitments"][number]>;

function Stance({ position, decision }: { position: Position; decision: Decision }) {
  const option = decision.options.find(({ seq }) => seq === position.option);
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5 text-ink-soft text-sm">
      <span className="font-medium text-ink">{stanceWords[position.stance]}</span>
      {position.about && <span>about {aboutWords[position.about].toLowerCase()}</span>}
      {option && <span className="wrap-anywhere">with “{option.label ?? ERASED}”</span>}
      <span aria-hidden="true">·</span>
      <When at={position.at} />
      {position.late && <Badge>after deciding</Badge>}
    </p>
  );
}

/** One person's view: where they stand and why, what the owner answered, and where they stood before. */
export function VoiceCard({
  voice,
  decision,
  nameOf,
}: {
  voice: DecisionVoice;
  decision: Decision;
  nameOf: (id: string) => string;
}) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { person, current, earlier, weighings } = voice;
  const name = nameOf(person);
  const doubts = isDoubt(current.stance) && decision.status === "open";
  const asker = decision.owner === viewer.id || currentPosition(decision, viewer.id)?.stance === "agree";
  const canWeigh = doubts && mayDo("weigh", decision, viewer);
  const canAsk =
    doubts &&
    asker &&
    mayDo("askToCommit", decision, viewer) &&
    openCommitment(decision, person) === undefined &&
    unasked(decision, viewer.id).includes(person);
  return (
    <article aria-label={`${name}’s view`} className="grid gap-2.5 py-4 first:pt-0 last:pb-0">
      <div className="flex items-center gap-2.5">
        <Avatar name={name} />
        <div className="min-w-0">
          <h4 className="wrap-anywhere font-medium">{person === viewer.id ? `${name} (you)` : name}</h4>
          <Stance position={current} decision={decision} />
        </div>
      </div>
      {current.reason && <Prose text={current.reason} />}
      {weighings.map((weighing) => (
        <blockquote key={weighing.seq} className="grid gap-0.5 border-accent border-l-2 pl-3">
          <p className="text-ink-soft text-sm">
            Weighed by {nameOf(weighing.by)} · <When at={weighing.at} />
          </p>
          <Prose text={weighing.note ?? ERASED} />
        </blockquote>
      ))}
      {(canWeigh || canAsk) && (
        <div className="flex flex-wrap gap-2">
          {canWeigh && (
            <Button size="sm" onClick={() => open({ kind: "weigh", person })}>
              {weighings.length > 0 ? "Weigh again" : "Weigh it"}
            </Button>
          )}
          {canAsk && (
            <Button size="sm" onClick={() => open({ kind: "ask", person })}>
              Ask to commit
            </Button>
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit rounded-sm text-ink-soft hover:text-ink">
            {earlier.length === 1 ? "One earlier view" : `${earlier.length} earlier views`}
          </summary>
          <ul className="mt-2 grid gap-2 border-line border-l pl-3">
            {earlier.map((position) => (
              <li key={position.seq} className="grid gap-0.5">
                <Stance position={position} decision={decision} />
                {position.reason && <Prose text={position.reason} className="text-ink-soft" />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
