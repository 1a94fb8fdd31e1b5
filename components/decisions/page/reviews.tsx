"use client";

import { verdictWords } from "@/components/decisions/closing-words";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { Prose } from "./prose.tsx";
import { When } from "./when.tsx";

const tones = { good: "success", mixed: "warning", bad: "danger" } as const;
const paces = {
  too_slow: "The deciding was too slow.",
  right: "The pace was right.",
  too_fast: "It was decided too fast.",
};

/** What came of it; the newest review counts and comes first. */
export function Reviews({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  if (decision.reviews.length === 0) return null;
  return (
    <Section title="What came of it">
      <ul className="grid divide-y divide-line">
        {[...decision.reviews].reverse().map((review) => (
          <li key={review.seq} className="grid gap-2 py-4 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2 text-ink-soft">
              <Badge tone={tones[review.verdict]}>{verdictWords[review.verdict].word}</Badge>
              {nameOf(review.by)} · <When at={review.at} />
            </p>
            {review.note && <Prose text={review.note} />}
            {(review.pace || review.laterInformationWouldHaveChanged !== null) && (
              <p className="text-ink-soft">
                {review.pace && paces[review.pace]}{" "}
                {review.laterInformationWouldHaveChanged === true &&
                  "What was learned later would have changed it."}
                {review.laterInformationWouldHaveChanged === false &&
                  "Nothing learned later would have changed it."}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
