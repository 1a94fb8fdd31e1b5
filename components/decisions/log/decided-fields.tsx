"use client";

import { useEffect, useRef } from "react";
import { DateField } from "@/components/decisions/dates/date-field";
import { TextField } from "@/components/decisions/dialogs/text-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { AFTER_THE_FACT, type Values } from "./to-input.ts";

type DecidedFieldsProps = { initial: Values; zone: string; decided: boolean };

/** For what was settled before it was logged: the choice, when the question arose, when it was decided. */
export function DecidedFields({ initial, zone, decided }: DecidedFieldsProps) {
  const unfolded = useRef<HTMLDivElement>(null);
  const wasDecided = useRef(decided);
  // It unfolds below the end of what is seen: whoever said so has to see what is asked. A draft that comes back stays at its beginning.
  useEffect(() => {
    if (decided && !wasDecided.current) unfolded.current?.scrollIntoView({ block: "nearest" });
    wasDecided.current = decided;
  }, [decided]);
  return (
    <div className="grid gap-5">
      <label className="flex min-h-9 cursor-pointer items-center gap-2.5 justify-self-start font-medium pointer-coarse:min-h-11">
        <input
          type="checkbox"
          name="decided"
          defaultChecked={initial.decided === "on"}
          className="size-4 accent-accent"
        />
        Already decided
      </label>
      {decided && (
        // The foot of the form covers what lies behind it.
        <div ref={unfolded} className="grid scroll-mt-16 scroll-mb-24 gap-5">
          <TextField name="choice" label="What was chosen?" initial={initial.choice} rows={2} />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField
              name="openedAt"
              label="When did the question arise?"
              hint="Without it, nobody knows how long it took."
              tense="past"
              initial={initial}
              zone={zone}
            />
            <DateField
              name="decidedAt"
              label="When was it decided?"
              hint="Empty means now."
              tense="past"
              initial={initial}
              zone={zone}
            />
          </div>
          <Field
            name="skips"
            label="Why is the rest left out?"
            hint="Stands for what the door asks and this does not say."
          >
            <Input defaultValue={initial.skips ?? AFTER_THE_FACT} maxLength={2000} autoComplete="off" />
          </Field>
        </div>
      )}
    </div>
  );
}
