"use client";

import { useMutation } from "@tanstack/react-query";
import { Problem } from "@/lib/client/problem";
import { signIn } from "@/lib/client/session";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./email-field.tsx";
import { enter, text } from "./enter.ts";
import { PasswordField } from "./password-field.tsx";

/** Said at the password, because that is where the hands go next; it does not say which of the two is wrong. */
function atPassword(problem: Problem | null): Problem | null {
  if (problem?.code !== "wrong-credentials") return problem;
  const message = "E-mail and password do not match. Check both.";
  return new Problem({
    code: problem.code,
    title: problem.message,
    errors: [{ field: "password", message }],
  });
}

export function SignInForm({ next }: { next: string | null }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...signIn,
    onSuccess: ({ workspaces }) => enter(next ?? (workspaces[0] ? `/${workspaces[0].slug}` : "/")),
  });
  return (
    <AccountForm
      submit="Sign in"
      pending={isPending || isSuccess}
      problem={atPassword(error)}
      onSubmit={(form) => mutate({ email: text(form, "email").trim(), password: text(form, "password") })}
    >
      <EmailField />
      <PasswordField />
    </AccountForm>
  );
}
