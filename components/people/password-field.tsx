"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { needed, newPassword } from "./checks.ts";

/** A password that can be pasted, managed by a password manager, and looked at. */
export function PasswordField({ fresh = false, label = "Password" }: { fresh?: boolean; label?: string }) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      name="password"
      label={label}
      check={fresh ? newPassword : needed("Enter your password.")}
      hint={fresh ? "12 characters or more. A few unrelated words do well." : undefined}
    >
      <div className="relative">
        <Input
          type={shown ? "text" : "password"}
          autoComplete={fresh ? "new-password" : "current-password"}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={256}
          aria-required="true"
          className="pr-11"
        />
        <button
          type="button"
          aria-label="Show password"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-faint hover:text-ink pointer-coarse:w-11"
        >
          <Icon aria-hidden="true" className="size-4" />
        </button>
      </div>
    </Field>
  );
}
