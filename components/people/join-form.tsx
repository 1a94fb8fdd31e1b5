"use client";

import { useMutation } from "@tanstack/react-query";
import { join } from "@/lib/client/session";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./email-field.tsx";
import { enter, text } from "./enter.ts";
import { NameField } from "./name-field.tsx";
import { PasswordField } from "./password-field.tsx";

/** Joins as somebody new, or, when `known`, as the person who is signed in. */
export function JoinForm({ token, known }: { token: string; known: boolean }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...join,
    onSuccess: ({ workspace, decision }) =>
      enter(`/${workspace.slug}${decision ? `/decisions/${decision}` : ""}`),
  });
  return (
    <AccountForm
      submit={known ? "Accept invitation" : "Create account and join"}
      pending={isPending || isSuccess}
      problem={error}
      onSubmit={(form) =>
        mutate(
          known
            ? { token }
            : {
                token,
                name: text(form, "name").trim(),
                email: text(form, "email").trim(),
                password: text(form, "password"),
              },
        )
      }
    >
      {!known && (
        <>
          <NameField />
          <EmailField />
          <PasswordField fresh />
        </>
      )}
    </AccountForm>
  );
}
