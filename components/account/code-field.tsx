"use client";

import { needed } from "@/components/people/checks";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useFirstFocus } from "./use-first-focus.ts";

/** A code of an authenticator app; where somebody may have lost it, a recovery code does as well. */
export function CodeField({ recovery = true }: { recovery?: boolean }) {
  const input = useFirstFocus<HTMLInputElement>();
  return (
    <Field
      name="code"
      label="Code from your authenticator app"
      check={needed("Enter the code that the app shows.")}
      hint={recovery ? "Lost the app? One of your recovery codes does as well." : undefined}
    >
      <Input
        ref={input}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        aria-required="true"
        className="font-mono tracking-wider"
      />
    </Field>
  );
}
