"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { needed } from "./checks.ts";

export function EmailField({ defaultValue }: { defaultValue?: string }) {
  return (
    <Field name="email" label="E-mail" check={needed("Enter your e-mail address.")}>
      <Input
        {...(defaultValue !== undefined && { defaultValue })}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        aria-required="true"
      />
    </Field>
  );
}
