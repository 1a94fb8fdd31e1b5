"use client";

import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { askWords } from "@/components/decisions/closing-words";
import { ERASED } from "@/components/decisions/words";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { standingOutcome } from "@/lib/decisions/current";
import { formatDay } from "@/lib/format/day";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

type Outcome = Decision["outcomes"][number];
type Props = { decision: Decision; nameOf: (id: string) => string };

const turnWords = {
  reopened: "Reopened",
  dropped: "Dropped",
  reversed: "Reversed: the way back was taken",
  superseded: "Superseded by a later decision",
} as const;

/** What closed it last, or opened it again: by whom, when, why; and where it went on. */
export function LastTurn({ decision, nameOf }: Props) {
  const { slug } = useRoom();
  const turn = decision.turns.at(-1);
  if (!turn) return null;
  const { kind, by, at, on, reason, successor } = turn;
  const next = decision.related.find(({ reference }) => reference === successor);
  return (
    <div className="grid gap-1 rounded-lg border border-line bg-sunken px-5 py-4">
      <p>
        <span className="font-semibold">{turnWords[kind]}</span>{" "}
        <span className="text-ink-soft">
          by {nameOf(by)} · <When at={at} on={on} />
        </span>
      </p>
      {reason && <Prose text={reason} />}
      {successor && (
        <p>
          It goes on in{" "}
          <Link
            href={`/${slug}/decisions/${successor}` as Route}
            prefetch={false}
            className="rounded-sm font-medium font-mono text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
          >
            {successor}
          </Link>
          {next && <span className="wrap-anywhere text-ink-soft"> {next.title ?? ERASED}</span>}
        </p>
      )}
    </div>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-ink-faint text-sm">{term}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  );
}

function choiceOf({ option, choice }: Outcome, { options }: Decision): string {
  if (option === null) return choice ?? "No choice was recorded";
  return options.find(({ seq }) => seq === option)?.label ?? ERASED;
}

function Closing({ outcome, decision, nameOf }: Props & { outcome: Outcome }) {
  const { decided, by, share, expectedOutcome, tripwire, tripwireOn, wayBack, reviewOn, skips } = outcome;
  const { noJudgementBefore } = outcome;
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <p className="wrap-anywhere font-semibold text-lg">{choiceOf(outcome, decision)}</p>
        <p className="text-ink-soft">
          Decided by {nameOf(by)} · <When {...decided} />
          {share !== null && ` · with ${share} % of the information`}
        </p>
      </div>
      {noJudgementBefore && (
        <p className="text-ink-soft">
          No judgement before <span className="font-medium text-ink">{formatDay(noJudgementBefore)}</span>: it
          has its time until then.
        </p>
      )}
      {(expectedOutcome || tripwire || wayBack || reviewOn) && (
        <dl className="grid gap-4 sm:grid-cols-2">
          {expectedOutcome && <Entry term="Expected outcome">{expectedOutcome}</Entry>}
          {tripwire && (
            <Entry term="Tripwire: this would say it was wrong">
              {tripwire}
              {tripwireOn && (
                <span className="block text-ink-soft">Somebody looks on {formatDay(tripwireOn)}.</span>
              )}
            </Entry>
          )}
          {wayBack && <Entry term="Way back">{wayBack}</Entry>}
          {reviewOn && <Entry term="Review">{formatDay(reviewOn)}</Entry>}
        </dl>
      )}
      {skips.length > 0 && (
        <div className="grid gap-2 border-line border-t pt-4">
          <h3 className="font-medium text-sm">Skipped, because</h3>
          <ul className="grid gap-1.5">
            {skips.map(({ ask, reason }) => (
              <li key={ask} className="wrap-anywhere">
                <span className="text-ink-soft">{askWords[ask]}:</span> {reason ?? ERASED}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What was decided; earlier closings of a reopened decision are folded. */
export function Outcomes({ decision, nameOf }: Props) {
  const { outcomes } = decision;
  const standing = standingOutcome(decision);
  const earlier = outcomes.filter((outcome) => outcome !== standing).reverse();
  if (outcomes.length === 0) return null;
  return (
    <Section title={standing ? "Decision" : "Decided before"}>
      <div className="grid gap-5">
        {standing && <Closing outcome={standing} decision={decision} nameOf={nameOf} />}
        {earlier.length > 0 && (
          <details>
            <summary className="w-fit rounded-sm text-ink-soft hover:text-ink">
              {earlier.length === 1 ? "One earlier decision" : `${earlier.length} earlier decisions`}, before
              it was reopened
            </summary>
            <div className="mt-4 grid gap-6">
              {earlier.map((outcome) => (
                <Closing key={outcome.seq} outcome={outcome} decision={decision} nameOf={nameOf} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Section>
  );
}
