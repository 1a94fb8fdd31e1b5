"use client";

import { verdictWords } from "@/components/decisions/closing-words";
import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { TextField } from "@/components/decisions/dialogs/text-field";
import { useDecision } from "@/components/decisions/page/use-decision";
import { useNames } from "@/components/decisions/page/use-names";
import { RadioCards } from "@/components/ui/radio-cards";
import { verdicts } from "@/lib/decisions/words";

/** Another verdict, beside the review: it stands there in the same size. */
export function DisputeForm({ onDone }: { onDone: () => void }) {
  const decision = useDecision();
  const nameOf = useNames(decision.people);
  const review = decision.reviews.at(-1);
  const others = verdicts.filter((verdict) => verdict !== review?.verdict);
  if (!review) return <p className="pb-4 text-ink-soft">There is no review any more.</p>;
  return (
    <CommandForm
      name="dispute"
      submit="Set it beside"
      done="Your verdict stands beside the review"
      fields={["verdict", "reason"]}
      toAct={({ verdict, reason = "" }) => ({
        type: "dispute",
        input: { verdict: others.find((one) => one === verdict) ?? "mixed", reason: reason.trim() },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <p className="text-ink-soft">
            {nameOf(review.by)} says: {verdictWords[review.verdict].word.toLowerCase()}. The review stays as
            it is; yours stands beside it, in the same size.
          </p>
          <RadioCards
            name="verdict"
            legend="What came of it, as you see it?"
            choices={others.map((value) => ({
              value,
              label: verdictWords[value].word,
              hint: verdictWords[value].hint,
            }))}
            defaultValue={others.find((one) => one === initial.verdict) ?? null}
          />
          <TextField name="reason" label="Why?" initial={initial.reason} required />
        </>
      )}
    </CommandForm>
  );
}
