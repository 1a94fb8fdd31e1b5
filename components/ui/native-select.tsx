"use client";

import { Field } from "@base-ui/react/field";
import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn.ts";
import { controlStyles } from "./control-styles.ts";

/** The platform's own list: for long lists on a phone nothing beats it, and it costs no script. */
export function NativeSelect({
  value,
  onValueChange,
  children,
}: Pick<Field.Control.Props, "onValueChange"> & { value: string; children: ReactNode }) {
  return (
    <div className="relative">
      <Field.Control
        value={value}
        {...(onValueChange && { onValueChange })}
        render={(props) => <select {...(props as ComponentProps<"select">)}>{children}</select>}
        className={cn(controlStyles, "appearance-none truncate pr-9")}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-ink-faint"
      />
    </div>
  );
}
