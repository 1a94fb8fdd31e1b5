"use client";

import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type TextFieldProps = {
  name: string;
  label: string;
  hint?: string;
  initial?: string | undefined;
  required?: boolean;
  rows?: number;
  maxLength?: number;
};

/** Words that somebody types, a few lines of them. */
export function TextField({
  name,
  label,
  hint,
  initial = "",
  required = false,
  rows = 3,
  maxLength = 2_000,
}: TextFieldProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      <Textarea defaultValue={initial} rows={rows} maxLength={maxLength} {...(required && { required })} />
    </Field>
  );
}
