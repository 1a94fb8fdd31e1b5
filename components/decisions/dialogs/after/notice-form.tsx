"use client";

import { DateField } from "@/components/decisions/dates/date-field";
import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { given } from "@/components/decisions/dialogs/given";
import { TextField } from "@/components/decisions/dialogs/text-field";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { standingOutcome } from "@/lib/decisions/current";

type NoticeFormProps = { sign: "flag" | "tripwire"; onDone: () => void };

const words = {
  flag: {
    type: "flagWrong",
    label: "What did you notice?",
    submit: "Flag as wrong",
    done: "Flagged as wrong",
  },
  tripwire: { type: "hitTripwire", label: "What did you see?", submit: "It was hit", done: "Tripwire hit" },
} as const;

/** Something says that it was wrong: noticed by somebody, or agreed on beforehand as the sign of it. */
export function NoticeForm({ sign, onDone }: NoticeFormProps) {
  const { type, label, submit, done } = words[sign];
  const { zone } = useRoom();
  const tripwire = standingOutcome(useDecision())?.tripwire;
  return (
    <CommandForm
      name={sign}
      submit={submit}
      done={done}
      fields={["what", "noticedAt"]}
      dates={{ noticedAt: "past" }}
      toAct={({ what = "", noticedAt }) => ({
        type,
        input: { what: what.trim(), ...given("noticedAt", noticedAt) },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          {sign === "tripwire" && tripwire && (
            <blockquote className="rounded-md bg-sunken px-4 py-3">
              <p className="mb-1 text-ink-soft text-sm">
                Agreed on beforehand as the sign of a wrong decision
              </p>
              <p className="wrap-anywhere whitespace-pre-line">{tripwire}</p>
            </blockquote>
          )}
          {sign === "flag" && (
            <p className="text-ink-soft">
              To see early that something was wrong is good work. Its owner is asked to review it; nobody is
              blamed.
            </p>
          )}
          <TextField name="what" label={label} initial={initial.what} required />
          <DateField
            name="noticedAt"
            label="When was it noticed?"
            hint="Leave it empty for now."
            tense="past"
            initial={initial}
            zone={zone}
          />
        </>
      )}
    </CommandForm>
  );
}
