"use client";

import { Field as BaseField } from "@base-ui/react/field";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

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
      <BaseField.Error
        className="flex items-start gap-1.5 text-danger text-sm"
        render={(props) => (
          <div {...props}>
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <span>{props.children}</span>
          </div>
        )}
      />
      {hint && <BaseField.Description className="text-ink-faint text-sm">{hint}</BaseField.Description>}
    </BaseField.Root>
  );
}
