"use client";

import { costWords, verbWords, verdictWords } from "@/components/decisions/closing-words";
import { ERASED } from "@/components/decisions/words";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { isParty, waitingLesson } from "@/lib/decisions/hindsight";
import { mayDo } from "@/lib/decisions/permissions";
import type { Verdict } from "@/lib/decisions/words";
import { useOpenPanel } from "./panels.tsx";
import { Prose } from "./prose.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

type Review = Decision["reviews"][number];
type Props = { decision: Decision; nameOf: (id: string) => string };

const tones = { good: "success", mixed: "warning", bad: "danger" } as const;
const paces = {
  too_slow: "The deciding was too slow.",
  right: "The pace was right.",
  too_fast: "It was decided too fast.",
};

type VoiceProps = {
  verdict: Verdict;
  name: string;
  at: string;
  text: string | null;
  children?: React.ReactNode;
};

/** One verdict with whoever gives it: a review and a dispute look the same, because they weigh the same. */
function Voice({ verdict, name, at, text, children }: VoiceProps) {
  return (
    <div className="grid content-start gap-2">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-ink-soft">
        <Avatar name={name} />
        <span className="wrap-anywhere font-medium text-ink">{name}</span>
        <Badge tone={tones[verdict]}>{verdictWords[verdict].word}</Badge>
        <When at={at} />
        {children}
      </p>
      {text && <Prose text={text} />}
    </div>
  );
}

/** What a bad outcome by the book taught, or that this is still open. */
function Lesson({ review, decision, nameOf }: Props & { review: Review }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { lesson } = review;
  if (!review.byTheBook) return null;
  if (lesson)
    return (
      <blockquote className="grid gap-0.5 border-accent border-l-2 pl-3">
        <p className="text-ink-soft text-sm">
          {lesson.kind === "learned" ? "What it taught" : "Left at that"}, says {nameOf(lesson.by)} ·{" "}
          <When at={lesson.at} />
        </p>
        <Prose text={lesson.text ?? ERASED} />
      </blockquote>
    );
  if (waitingLesson(decision)?.seq !== review.seq) return null;
  return (
    <div className="grid justify-items-start gap-2 rounded-md border border-line bg-sunken px-4 py-3">
      <p>
        <span className="font-medium">Still open: what did it teach?</span> The process was followed, and it
        went badly.
      </p>
      {mayDo("learn", decision, viewer) && (
        <Button size="sm" onClick={() => open({ kind: "lesson" })}>
          Say what it taught
        </Button>
      )}
    </div>
  );
}

function Remarks({ review }: { review: Review }) {
  const { currency } = useRoom();
  const delay = costWords(review.delayCost, currency);
  const reversal = costWords(review.reversalCost, currency);
  const said = [
    review.pace && paces[review.pace],
    review.laterInformationWouldHaveChanged === true && "What was learned later would have changed it.",
    review.laterInformationWouldHaveChanged === false && "Nothing learned later would have changed it.",
    review.byTheBook && "The process had been followed.",
    delay && `Waiting cost ${delay}.`,
    reversal && `Walking back cost ${reversal}.`,
  ].filter(Boolean);
  if (said.length === 0) return null;
  return <p className="text-ink-soft">{said.join(" ")}</p>;
}

function Entry({ review, decision, nameOf, latest }: Props & { review: Review; latest: boolean }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const all = decision.disputes.filter((dispute) => dispute.review === review.seq);
  // What somebody says last counts.
  const disputes = all.filter(({ by }, place) => all.findLastIndex((one) => one.by === by) === place);
  const mayDispute =
    latest &&
    review.by !== viewer.id &&
    mayDo("dispute", decision, viewer) &&
    isParty(decision, viewer.id) &&
    disputes.every(({ by }) => by !== viewer.id);
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className={disputes.length > 0 ? "grid gap-5 sm:grid-cols-2" : "grid"}>
        <Voice verdict={review.verdict} name={nameOf(review.by)} at={review.at} text={review.note}>
          {review.early && <Badge>early</Badge>}
          {review.seq < (decision.outcomes.at(-1)?.seq ?? 0) && <Badge>of an earlier decision</Badge>}
        </Voice>
        {disputes.map((dispute) => (
          <article
            key={dispute.seq}
            className="border-line max-sm:border-t max-sm:pt-4 sm:border-l sm:pl-5"
            aria-label={`${nameOf(dispute.by)} disputes the verdict`}
          >
            <Voice {...dispute} name={nameOf(dispute.by)} text={dispute.reason ?? ERASED}>
              <Badge>disputes it</Badge>
            </Voice>
          </article>
        ))}
      </div>
      <Remarks review={review} />
      {review.verb && (
        <p>
          <span className="font-medium">{verbWords[review.verb].word}.</span>{" "}
          <span className="text-ink-soft">{verbWords[review.verb].hint}</span>
        </p>
      )}
      <Lesson review={review} decision={decision} nameOf={nameOf} />
      {mayDispute && (
        <div>
          <Button size="sm" onClick={() => open({ kind: "dispute" })}>
            Dispute the verdict
          </Button>
        </div>
      )}
    </li>
  );
}

/** What came of it; the newest review counts and comes first. */
export function Reviews({ decision, nameOf }: Props) {
  if (decision.reviews.length === 0) return null;
  const newest = [...decision.reviews].reverse();
  return (
    <Section title="What came of it">
      <ul className="grid divide-y divide-line">
        {newest.map((review, place) => (
          <Entry key={review.seq} review={review} decision={decision} nameOf={nameOf} latest={place === 0} />
        ))}
      </ul>
    </Section>
  );
}
