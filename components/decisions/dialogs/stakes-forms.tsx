"use client";

import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { CommandForm } from "./command-form.tsx";
import { numberOf } from "./given.ts";
import { WayBackFields } from "./way-back-fields.tsx";
import { wayBackInput, wayBackValues } from "./way-back-input.ts";

type FormProps = { onDone: () => void };

export function WayBackForm({ onDone }: FormProps) {
  const { wayBack } = useDecision();
  return (
    <CommandForm
      name="way-back"
      submit="Keep it"
      done="Way back described"
      initial={wayBackValues(wayBack, "")}
      fields={["person", "hours", "cost", "until", "how"]}
      dates={{ until: "coming" }}
      toAct={(values) => ({
        type: "setWayBack",
        input: wayBackInput(values, "") ?? { exists: true },
      })}
      onDone={onDone}
    >
      {(values, initial) => <WayBackFields values={values} initial={initial} prefix="" />}
    </CommandForm>
  );
}

export function DelayCostForm({ onDone }: FormProps) {
  const { currency } = useRoom();
  const { delayCost } = useDecision();
  return (
    <CommandForm
      name="delay-cost"
      submit="Keep it"
      done="Cost of waiting kept"
      initial={{ perDay: delayCost === null ? "" : String(delayCost) }}
      fields={["perDay"]}
      toAct={({ perDay }) => ({ type: "setDelayCost", input: { perDay: numberOf(perDay) ?? null } })}
      onDone={onDone}
    >
      {(_, initial) => (
        <Field
          name="perDay"
          label={`What does a day of waiting cost, in ${currency}?`}
          hint="Roughly: what is not earned, or is paid meanwhile. Empty means that nobody knows."
        >
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={1_000_000_000_000}
            step={1}
            defaultValue={initial.perDay ?? ""}
          />
        </Field>
      )}
    </CommandForm>
  );
}
