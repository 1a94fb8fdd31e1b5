"use client";

import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { areaStyles } from "./control-styles.ts";

type TextareaProps = {
  defaultValue?: string;
  rows?: number;
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  onValueChange?: (value: string) => void;
};

/** Words of several lines inside a `Field`. */
export function Textarea({ rows = 3, onValueChange, ...props }: TextareaProps) {
  return (
    <Field.Control
      {...props}
      {...(onValueChange && { onValueChange })}
      render={(given) => <textarea {...(given as ComponentProps<"textarea">)} rows={rows} />}
      className={areaStyles}
    />
  );
}
