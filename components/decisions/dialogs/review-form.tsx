"use client";

import { paceWords, verdictWords } from "@/components/decisions/closing-words";
import { RadioCards } from "@/components/ui/radio-cards";
import { RadioRow } from "@/components/ui/radio-row";
import { paces, verdicts } from "@/lib/decisions/words";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { TextField } from "./text-field.tsx";

const verdictChoices = verdicts.map((value) => ({
  value,
  label: verdictWords[value].word,
  hint: verdictWords[value].hint,
}));
const paceChoices = paces.map((value) => ({ value, label: paceWords[value] }));
const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** What came of it. Recording it shows everybody's forecasts. */
export function ReviewForm({ onDone }: { onDone: () => void }) {
  return (
    <CommandForm
      name="review"
      submit="Record the review"
      done="Reviewed; the forecasts are revealed"
      fields={["note"]}
      toAct={(values) => {
        const pace = paces.find((one) => one === values.pace);
        return {
          type: "review",
          input: {
            verdict: verdicts.find((one) => one === values.verdict) ?? "mixed",
            ...given("note", values.note),
            ...(pace && { pace }),
            ...(values.later && { laterInformationWouldHaveChanged: values.later === "yes" }),
          },
        };
      }}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <RadioCards
            name="verdict"
            legend="What came of it?"
            choices={verdictChoices}
            defaultValue={verdicts.find((one) => one === initial.verdict) ?? null}
          />
          <RadioRow
            name="later"
            legend="Would what was learned later have changed it?"
            choices={yesOrNo}
            defaultValue={initial.later ?? null}
          />
          <RadioRow
            name="pace"
            legend="How was the pace of deciding?"
            choices={paceChoices}
            defaultValue={initial.pace ?? null}
          />
          <TextField
            name="note"
            label="What did you learn? (optional)"
            initial={initial.note}
            maxLength={50_000}
            rows={4}
          />
        </>
      )}
    </CommandForm>
  );
}
