"use client";

import { ERASED } from "@/components/decisions/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Decision } from "@/lib/client/decisions";
import { listShare, standingQuestions } from "@/lib/decisions/information";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "../room.tsx";
import { AddQuestion } from "./add-question.tsx";
import { QuestionRow } from "./question-row.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

/** What was taken off is folded: it moved the dial as well. */
function Removed({ decision, nameOf }: Props) {
  const removed = decision.questions.flatMap(({ seq, question, removed: off }) =>
    off ? [{ seq, question, ...off }] : [],
  );
  if (removed.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-sm text-ink-soft hover:text-ink pointer-coarse:min-h-11">
        {removed.length === 1 ? "One taken off" : `${removed.length} taken off`}
      </summary>
      <ul className="mt-2 grid gap-2">
        {removed.map(({ seq, question, by, reason }) => (
          <li key={seq} className="wrap-anywhere">
            <s className="text-ink-faint">{question ?? ERASED}</s>{" "}
            <span className="text-ink-soft">
              {nameOf(by)}: {reason ?? ERASED}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far the list is; and where the dial says something else, because somebody estimated. */
function Sum({ decision }: { decision: Decision }) {
  const standing = standingQuestions(decision);
  const share = listShare(decision);
  if (share === null) return null;
  const answered = standing.filter(({ answer }) => answer !== null).length;
  const estimate = decision.readings.at(-1);
  return (
    <p className="text-ink-soft text-sm">
      <span className="font-medium text-ink tabular-nums">
        {answered} of {standing.length} answered, {share} %.
      </span>{" "}
      {estimate && !estimate.counted && decision.status === "open" && (
        <>The dial stands at {estimate.share} %, an estimate; it counts until this list changes.</>
      )}
    </p>
  );
}

/** The list: what one would want to know before deciding. Answering moves the dial. */
export function Questions({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const standing = standingQuestions(decision);
  const writable = decision.status === "open" && mayDo("addQuestion", decision, viewer);
  return (
    <Section
      title="What we wish we knew"
      hint={
        standing.length === 0 && (
          <>
            Nothing is listed. What would you ask if answers were free? Each answer moves the dial.{" "}
            <TextLink href="/help/information">How much is enough?</TextLink>
          </>
        )
      }
    >
      <div className="grid gap-4">
        {standing.length > 0 && (
          <ul className="grid divide-y divide-line">
            {standing.map((question) => (
              <QuestionRow key={question.seq} question={question} writable={writable} nameOf={nameOf} />
            ))}
          </ul>
        )}
        {writable && <AddQuestion />}
        <Sum decision={decision} />
        <Removed decision={decision} nameOf={nameOf} />
      </div>
    </Section>
  );
}
