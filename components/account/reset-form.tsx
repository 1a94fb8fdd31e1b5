"use client";

import { useMutation } from "@tanstack/react-query";
import { AccountForm } from "@/components/people/account-form";
import { enter, text } from "@/components/people/enter";
import { PasswordField } from "@/components/people/password-field";
import { resetPassword } from "@/lib/client/account";

/** Sets the new password; whoever did so signs in with it. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...resetPassword,
    onSuccess: () => enter("/sign-in"),
  });
  return (
    <AccountForm
      submit="Set new password"
      pending={isPending || isSuccess}
      problem={error}
      onSubmit={(form) => mutate({ token, password: text(form, "password") })}
    >
      {/* So that a password manager knows whose password this is. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField fresh label="New password" />
    </AccountForm>
  );
}
