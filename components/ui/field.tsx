"use client";

import { Field as BaseField } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { FieldComplaint } from "./complaint.tsx";

type FieldProps = {
  name: string;
  label: string;
  /** A short help that stays visible; read together with the label. */
  hint?: ReactNode;
  /** What is wrong with this value, or null; asked when the form is submitted. */
  check?: (value: string) => string | null;
  children: ReactNode;
};

/** Label, control, help and complaint, wired together for screen readers. */
export function Field({ name, label, hint, check, children }: FieldProps) {
  return (
    <BaseField.Root
      name={name}
      validate={check && ((value) => check(typeof value === "string" ? value : ""))}
      className="grid grid-cols-1 gap-1.5"
    >
      <BaseField.Label className="justify-self-start font-medium text-ink">{label}</BaseField.Label>
      {children}
      <BaseField.Error render={(props) => <FieldComplaint {...props} />} />
      {hint && <BaseField.Description className="text-ink-faint text-sm">{hint}</BaseField.Description>}
    </BaseField.Root>
  );
}
