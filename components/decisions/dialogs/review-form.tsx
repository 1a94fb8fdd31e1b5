"use client";

import { useRef } from "react";
import { paceWords, verbWords, verdictWords } from "@/components/decisions/closing-words";
import { useOpenPanel } from "@/components/decisions/page/panels";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { Callout } from "@/components/ui/callout";
import { RadioCards } from "@/components/ui/radio-cards";
import { RadioRow } from "@/components/ui/radio-row";
import { TextLink } from "@/components/ui/text-link";
import { standingOutcome } from "@/lib/decisions/current";
import { localDay } from "@/lib/decisions/time";
import { paces, verbs, verdicts } from "@/lib/decisions/words";
import { formatDay } from "@/lib/format/day";
import { CostFields, costFields, costIn } from "./after/cost-fields.tsx";
import { usePlanned } from "./after/planned.ts";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { TextField } from "./text-field.tsx";

const verdictChoices = verdicts.map((value) => ({
  value,
  label: verdictWords[value].word,
  hint: verdictWords[value].hint,
}));
const verbChoices = verbs.map((value) => ({
  value,
  label: verbWords[value].word,
  hint: verbWords[value].hint,
}));
const paceChoices = paces.map((value) => ({ value, label: paceWords[value] }));
const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** What came of it. Recording it shows everybody's forecasts. */
export function ReviewForm({ onDone }: { onDone: () => void }) {
  const { now, zone } = useRoom();
  const decision = useDecision();
  const open = useOpenPanel();
  const planned = usePlanned();
  const until = standingOutcome(decision)?.noJudgementBefore ?? null;
  const isEarly = until !== null && localDay(now, zone) < until;
  const isReversed = decision.status === "reversed";
  // Set when it is sent: a bad outcome by the book goes on to what it taught.
  const teaches = useRef(false);
  return (
    <CommandForm
      name="review"
      submit="Record the review"
      done="Reviewed; the forecasts are revealed"
      fields={["note", ...costFields("delayCost"), ...costFields("reversalCost")]}
      toAct={(values) => {
        const byTheBook = values.verdict === "bad" && values.byTheBook === "on";
        teaches.current = byTheBook;
        const verb = verbs.find((one) => one === values.verb);
        const delayCost = costIn(values, "delayCost");
        const reversalCost = costIn(values, "reversalCost");
        const pace = paces.find((one) => one === values.pace);
        return {
          type: "review",
          input: {
            verdict: verdicts.find((one) => one === values.verdict) ?? "mixed",
            ...given("note", values.note),
            ...(pace && { pace }),
            ...(verb && { verb }),
            ...(byTheBook && { byTheBook }),
            ...(delayCost && { delayCost }),
            ...(reversalCost && { reversalCost }),
            ...(values.later && { laterInformationWouldHaveChanged: values.later === "yes" }),
          },
        };
      }}
      onDone={() => (teaches.current ? open({ kind: "lesson" }) : onDone())}
    >
      {(values, initial) => (
        <>
          {isEarly && (
            <Callout tone="info" title={`No judgement before ${formatDay(until)}`}>
              It was to have its time until then. A review now is possible, and marked as early.
            </Callout>
          )}
          <RadioCards
            name="verdict"
            legend="What came of it?"
            choices={verdictChoices}
            defaultValue={verdicts.find((one) => one === initial.verdict) ?? null}
          />
          <p className="text-sm">
            <TextLink href="/help/outcomes">How looking back works</TextLink>
          </p>
          {values.verdict === "bad" && (
            <label className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded-md border border-line bg-sunken px-4 py-3">
              <input
                type="checkbox"
                name="byTheBook"
                defaultChecked={initial.byTheBook === "on"}
                className="mt-0.75 size-4 shrink-0 accent-accent"
              />
              <span>
                <span className="font-medium">The process was followed</span>
                <span className="block text-ink-soft text-sm">
                  That closes nothing: you are asked next what it taught about the process.
                </span>
              </span>
            </label>
          )}
          <RadioCards
            name="verb"
            legend="And now?"
            choices={verbChoices}
            defaultValue={verbs.find((one) => one === initial.verb) ?? null}
            optional
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
          <details open={planned.delay !== null || isReversed}>
            <summary className="w-fit cursor-pointer rounded-sm font-medium pointer-coarse:min-h-11">
              What it really cost
            </summary>
            <div className="mt-4 grid gap-5">
              <CostFields
                prefix="delayCost"
                legend="Waiting for it"
                hint={planned.delay ? `Expected by the time it was decided: ${planned.delay}.` : undefined}
                initial={initial}
              />
              {isReversed && (
                <CostFields
                  prefix="reversalCost"
                  legend="Walking back"
                  hint={planned.wayBack ? `Planned: ${planned.wayBack}.` : undefined}
                  initial={initial}
                />
              )}
            </div>
          </details>
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
