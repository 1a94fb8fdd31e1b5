"use client";

import { DateField } from "@/components/decisions/dates/date-field";
import { useRoom } from "@/components/decisions/page/room";
import type { Values } from "@/components/decisions/page/use-draft";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioRow } from "@/components/ui/radio-row";
import { ChoiceField } from "./choice-field.tsx";
import { TextField } from "./text-field.tsx";

const choices = [
  { value: "yes", label: "There is one" },
  { value: "no", label: "There is none" },
];

type WayBackFieldsProps = {
  values: Values;
  initial: Values;
  /** What stands before the names of the fields, beside other fields. */
  prefix: string;
};

/** Who would walk back, what it takes, until when; or that there is no way back. */
export function WayBackFields({ values, initial, prefix }: WayBackFieldsProps) {
  const { members, currency, zone } = useRoom();
  const none = values[`${prefix}exists`] === "no";
  const amount = { type: "number", inputMode: "numeric", min: 0, step: 1 } as const;
  return (
    <>
      <RadioRow
        name={`${prefix}exists`}
        legend="Way back"
        choices={choices}
        defaultValue={initial[`${prefix}exists`] ?? null}
      />
      {!none && (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <ChoiceField
            name={`${prefix}person`}
            label="Who would walk back?"
            initial={initial[`${prefix}person`]}
          >
            <option value="">Nobody in particular</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </ChoiceField>
          <DateField
            name={`${prefix}until`}
            label="Until when?"
            hint="The day on which the door closes."
            tense="coming"
            initial={initial}
            zone={zone}
          />
          <Field name={`${prefix}hours`} label="Hours of work">
            <Input {...amount} max={100_000} defaultValue={initial[`${prefix}hours`] ?? ""} />
          </Field>
          <Field name={`${prefix}cost`} label={`Cost, ${currency}`}>
            <Input {...amount} max={1_000_000_000_000} defaultValue={initial[`${prefix}cost`] ?? ""} />
          </Field>
        </div>
      )}
      <TextField
        name={`${prefix}how`}
        label={none ? "Why is there none? (optional)" : "How? (optional)"}
        initial={initial[`${prefix}how`]}
        rows={2}
      />
    </>
  );
}
