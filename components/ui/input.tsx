"use client";

import { Field } from "@base-ui/react/field";
import { cn } from "./cn.ts";
import { controlStyles } from "./control-styles.ts";

export function Input({
  className,
  ...props
}: Omit<Field.Control.Props, "className"> & { className?: string }) {
  return <Field.Control {...props} className={cn(controlStyles, className)} />;
}
