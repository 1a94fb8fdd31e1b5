"use client";

import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { useDecision } from "@/components/decisions/page/use-decision";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { standingOutcome } from "@/lib/decisions/current";

/** Gives a young bet its time. */
export function HoldForm({ onDone }: { onDone: () => void }) {
  const until = standingOutcome(useDecision())?.noJudgementBefore ?? "";
  return (
    <CommandForm
      name="hold"
      submit={({ until: day }) => (day === "" ? "Judge it any time" : "Give it until then")}
      done={({ until: day }) => (day === "" ? "It may be judged any time" : "It has its time")}
      initial={{ until }}
      fields={["until"]}
      toAct={({ until: day = "" }) => ({
        type: "holdJudgement",
        input: { until: day === "" ? null : day },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <p className="text-ink-soft">
            Nobody is asked to review it before that day, and a review that comes sooner is marked as early. A
            tripwire that is hit counts at any time.
          </p>
          <Field name="until" label="No judgement before" hint="Empty: it may be judged any time.">
            <Input type="date" defaultValue={initial.until ?? ""} />
          </Field>
        </>
      )}
    </CommandForm>
  );
}
