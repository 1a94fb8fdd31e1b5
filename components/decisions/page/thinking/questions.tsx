"use client";

import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Decision } from "@/lib/client/decisions";
import { listShare, standingQuestions } from "@/lib/decisions/information";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "../room.tsx";
import { AddEntry } from "./add-entry.tsx";
import { questionList, takenOff } from "./entries.ts";
import { EntryRow } from "./entry-row.tsx";
import { Removed } from "./removed.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

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
            {standing.map(({ question: words, answer: settled, seq, by, at }) => (
              <EntryRow
                key={seq}
                entry={{ seq, by, at, words, settled }}
                kind={questionList}
                writable={writable}
                nameOf={nameOf}
              />
            ))}
          </ul>
        )}
        {writable && <AddEntry kind={questionList} />}
        <Sum decision={decision} />
        <Removed entries={takenOff(decision.questions, ({ question }) => question)} nameOf={nameOf} />
      </div>
    </Section>
  );
}
