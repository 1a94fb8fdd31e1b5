"use client";

import { DateField } from "@/components/decisions/dates/date-field";
import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { standingOutcome } from "@/lib/decisions/current";

/** Gives a young bet its time. */
export function HoldForm({ onDone }: { onDone: () => void }) {
  const { zone } = useRoom();
  const until = standingOutcome(useDecision())?.noJudgementBefore ?? "";
  return (
    <CommandForm
      name="hold"
      submit={({ until: day }) => (day === "" ? "Judge it any time" : "Give it until then")}
      done={({ until: day }) => (day === "" ? "It may be judged any time" : "It has its time")}
      initial={{ until }}
      fields={["until"]}
      dates={{ until: "coming" }}
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
          <DateField
            name="until"
            label="No judgement before"
            hint="Empty: it may be judged any time."
            tense="coming"
            initial={initial}
            zone={zone}
          />
        </>
      )}
    </CommandForm>
  );
}
