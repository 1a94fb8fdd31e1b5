"use client";

import { Field } from "@base-ui/react/field";
import type { ComponentProps, ReactNode } from "react";
import { SelectBox } from "./select-box.tsx";

/** A list to choose from inside a `Field`. */
export function NativeSelect({
  value,
  onValueChange,
  children,
}: Pick<Field.Control.Props, "onValueChange"> & { value: string; children: ReactNode }) {
  return (
    <Field.Control
      value={value}
      {...(onValueChange && { onValueChange })}
      render={(props) => <SelectBox {...(props as ComponentProps<"select">)}>{children}</SelectBox>}
    />
  );
}
