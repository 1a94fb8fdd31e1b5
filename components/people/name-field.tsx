"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { needed } from "./checks.ts";

export function NameField({ defaultValue }: { defaultValue?: string }) {
  return (
    <Field name="name" label="Your name" check={needed("Enter your name.")}>
      <Input
        {...(defaultValue !== undefined && { defaultValue })}
        autoComplete="name"
        maxLength={100}
        aria-required="true"
      />
    </Field>
  );
}
