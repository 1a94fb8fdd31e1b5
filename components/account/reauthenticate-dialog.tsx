"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { AccountForm } from "@/components/people/account-form";
import { text } from "@/components/people/enter";
import { PasswordField } from "@/components/people/password-field";
import { Dialog } from "@/components/ui/dialog";
import { reauthenticate } from "@/lib/client/account";
import { atField } from "./at-field.ts";
import { CodeField } from "./code-field.tsx";

const sentences = {
  "wrong-credentials": { field: "password", message: "This is not your password." },
  "wrong-code": { field: "code", message: "This code is not right, or was used already." },
} as const;

/** Asks for the password, and for a code where two-factor is on. */
export function ReauthenticateDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [codeToo, setCodeToo] = useState(false);
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...reauthenticate,
    onSuccess: onDone,
    onError: ({ code }) => code === "needs-code" && setCodeToo(true),
  });
  const problem = error?.code === "needs-code" ? null : error;
  return (
    <Dialog
      title="Is it still you?"
      description="This changes how you sign in, or something as weighty. Your password is asked for once more, and then not for 15 minutes."
      open
      onClose={onClose}
    >
      <AccountForm
        submit="Go on"
        pending={isPending || isSuccess}
        problem={atField(problem, sentences)}
        onSubmit={(form) =>
          mutate({ password: text(form, "password"), ...(codeToo && { code: text(form, "code") }) })
        }
      >
        <PasswordField />
        {codeToo && <CodeField />}
      </AccountForm>
    </Dialog>
  );
}
