"use client";

import { doorWords } from "@/components/decisions/words";
import { RadioRow } from "@/components/ui/radio-row";
import { doorHint } from "@/lib/decisions/door-hint";
import { doorAnswersIn } from "./door-answers.ts";
import { doorQuestions } from "./door-questions.ts";

type Values = Readonly<Record<string, string>>;

/** Three questions for whoever does not know which door it is. Folded; a hint, and nothing is chosen for anybody. */
export function DoorHelp({ values, initial }: { values: Values; initial: Values }) {
  const hint = doorHint(doorAnswersIn(values) ?? {});
  const answered = doorQuestions.some(({ field }) => initial[field]);
  return (
    <details open={answered} className="rounded-md border border-line border-dashed">
      <summary className="rounded-md px-3 py-2 text-ink-soft hover:text-ink pointer-coarse:min-h-11 pointer-coarse:py-2.5">
        Not sure which door? Three questions help
      </summary>
      <div className="grid gap-4 px-3 pt-1 pb-3">
        {doorQuestions.map(({ field, question, words }) => (
          <RadioRow
            key={field}
            name={field}
            legend={question}
            choices={Object.entries(words).map(([value, label]) => ({ value, label }))}
            defaultValue={initial[field] ?? null}
          />
        ))}
        <p aria-live="polite" className="min-h-6 text-ink-soft">
          {hint && (
            <>
              That sounds like a{" "}
              <span className="font-medium text-ink">{doorWords[hint].word.toLowerCase()}</span>. You choose.
            </>
          )}
        </p>
      </div>
    </details>
  );
}
