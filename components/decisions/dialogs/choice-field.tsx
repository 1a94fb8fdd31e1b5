"use client";

import { type ReactNode, useState } from "react";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";

type ChoiceFieldProps = {
  name: string;
  label: string;
  initial: string | undefined;
  /** What is wrong with a choice, or null. */
  check?: (value: string) => string | null;
  children: ReactNode;
};

/** For a list that begins with nobody. */
export const somebody = (id: string) => (id ? null : "Choose somebody.");

/** One out of a list, beginning with what the form has for it. */
export function ChoiceField({ name, label, initial = "", check, children }: ChoiceFieldProps) {
  const [value, setValue] = useState(initial);
  return (
    <Field name={name} label={label} {...(check && { check })}>
      <NativeSelect value={value} onValueChange={setValue}>
        {children}
      </NativeSelect>
    </Field>
  );
}
