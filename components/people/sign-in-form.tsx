"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { atField } from "@/components/account/at-field";
import { CodeField } from "@/components/account/code-field";
import { Button } from "@/components/ui/button";
import { signIn } from "@/lib/client/session";
import { AccountForm } from "./account-form.tsx";
import { EmailField } from "./email-field.tsx";
import { enter, text } from "./enter.ts";
import { PasswordField } from "./password-field.tsx";

/** It does not say which of the two is wrong. */
const sentences = {
  "wrong-credentials": { field: "password", message: "E-mail and password do not match. Check both." },
  "wrong-code": { field: "code", message: "This code is not right, or was used already." },
} as const;

/** E-mail and password; then, where two-factor is on, a code. */
export function SignInForm({ next }: { next: string | null }) {
  const [known, setKnown] = useState<{ email: string; password: string } | null>(null);
  const { mutate, reset, isPending, isSuccess, error } = useMutation({
    ...signIn,
    onSuccess: ({ workspaces }) => enter(next ?? (workspaces[0] ? `/${workspaces[0].slug}` : "/")),
    onError: ({ code }, { email, password }) => {
      if (code === "needs-code") setKnown({ email, password });
      if (code === "wrong-credentials") setKnown(null);
    },
  });
  const problem = atField(error?.code === "needs-code" ? null : error, sentences);
  const pending = isPending || isSuccess;

  if (known) {
    const over = () => {
      setKnown(null);
      reset();
    };
    return (
      <div className="grid gap-3">
        <AccountForm
          key="code"
          submit="Sign in"
          pending={pending}
          problem={problem}
          onSubmit={(form) => mutate({ ...known, code: text(form, "code") })}
        >
          <CodeField />
        </AccountForm>
        <Button variant="quiet" onClick={over}>
          Sign in as somebody else
        </Button>
      </div>
    );
  }
  return (
    <AccountForm
      key="password"
      submit="Sign in"
      pending={pending}
      problem={problem}
      onSubmit={(form) => mutate({ email: text(form, "email").trim(), password: text(form, "password") })}
    >
      <EmailField />
      <PasswordField />
    </AccountForm>
  );
}
