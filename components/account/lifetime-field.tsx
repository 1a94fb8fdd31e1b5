"use client";

import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";

type LifetimeFieldProps = {
  label: string;
  lifetimes: readonly { readonly days: number; readonly label: string }[];
  usual: number;
};

/** After how many days something ends, as the form's `days`. */
export function LifetimeField({ label, lifetimes, usual }: LifetimeFieldProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <SelectBox id={id} name="days" defaultValue={usual}>
          {lifetimes.map(({ days, label: name }) => (
            <option key={days} value={days}>
              {name}
            </option>
          ))}
        </SelectBox>
      )}
    </Labelled>
  );
}
