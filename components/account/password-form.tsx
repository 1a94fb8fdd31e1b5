"use client";

import { useState } from "react";
import { AccountForm } from "@/components/people/account-form";
import { text } from "@/components/people/enter";
import { PasswordField } from "@/components/people/password-field";
import { changePassword } from "@/lib/client/account";
import { useChange } from "./use-change.ts";

export function PasswordForm({ email }: { email: string }) {
  const [times, setTimes] = useState(0);
  const { mutate, isPending, error } = useChange(changePassword, {
    said: "Password changed; you are signed out everywhere else",
    shown: true,
  });
  return (
    <div className="max-w-sm">
      <AccountForm
        // A field that is empty again says that it is done.
        key={times}
        submit="Change password"
        pending={isPending}
        problem={error}
        onSubmit={(form) =>
          mutate({ password: text(form, "password") }, { onSuccess: () => setTimes(times + 1) })
        }
      >
        {/* So that a password manager knows whose password this is. */}
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField fresh label="New password" />
      </AccountForm>
    </div>
  );
}
