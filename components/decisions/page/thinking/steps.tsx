"use client";

import { askWords } from "@/components/decisions/closing-words";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { standingOutcome } from "@/lib/decisions/current";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "../room.tsx";
import { stepNote } from "./step-note.ts";
import { StepRow } from "./step-row.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };
type Outcome = Decision["outcomes"][number];

/** What was said of the steps, for those who cannot say it. */
function Said({ outcome: { steps } }: { outcome: Outcome }) {
  return (
    <ul className="grid gap-1.5">
      {steps.map(({ ask, changed, hours }) => (
        <li key={ask}>
          <span className="text-ink-soft">{askWords[ask]}:</span>{" "}
          {changed === null ? "not said" : changed ? "changed something" : "changed nothing"}
          {hours !== null && `, ${hours} h`}
        </li>
      ))}
    </ul>
  );
}

/** What each step changed that the door asked for and that was taken. */
export function Steps({ decision, nameOf }: Props) {
  const { viewer, stepNotes } = useRoom();
  const outcome = standingOutcome(decision);
  if (!outcome) return null;
  const taken = outcome.asks.filter((ask) => !outcome.unmet.includes(ask));
  const notes = decision.door === null ? {} : stepNotes[decision.door];
  const canSay = mayDo("judgeSteps", decision, viewer);
  if (taken.length === 0 || (!canSay && outcome.steps.length === 0)) return null;
  return (
    <Section
      title="Did the steps change anything?"
      hint={canSay && "What the door asked for, step by step. A step that never changes anything can go."}
    >
      {canSay ? (
        <ul className="grid divide-y divide-line">
          {taken.map((ask) => (
            <StepRow
              key={ask}
              ask={ask}
              said={outcome.steps.find((step) => step.ask === ask) ?? null}
              note={stepNote(notes, ask, nameOf)}
            />
          ))}
        </ul>
      ) : (
        <Said outcome={outcome} />
      )}
    </Section>
  );
}
