"use client";

import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";

type TextareaProps = {
  defaultValue?: string;
  rows?: number;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  onValueChange?: (value: string) => void;
};

/** Grows with what is typed, as far as the screen allows. */
export function Textarea({ rows = 3, onValueChange, ...props }: TextareaProps) {
  return (
    <Field.Control
      {...props}
      {...(onValueChange && { onValueChange })}
      render={(given) => <textarea {...(given as ComponentProps<"textarea">)} rows={rows} />}
      className="field-sizing-content max-h-[50dvh] w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink shadow-card placeholder:text-ink-faint hover:border-ink-soft data-invalid:border-danger pointer-coarse:text-md"
    />
  );
}
