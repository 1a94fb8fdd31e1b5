"use client";

import { useMutation } from "@tanstack/react-query";
import { AccountForm } from "@/components/people/account-form";
import { text } from "@/components/people/enter";
import { confirmTwoFactor } from "@/lib/client/account";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";

type SetUpProps = { uri: string; secret: string; onConfirmed: (codes: string[]) => void };

const inFours = (key: string) => key.match(/.{1,4}/g)?.join(" ") ?? key;

/** The picture for the app, the same for typing, and a first code that shows that it worked. */
export function SetUpTwoFactor({ uri, secret, onConfirmed }: SetUpProps) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...confirmTwoFactor,
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  return (
    <div className="grid gap-6 sm:grid-cols-[auto_1fr]">
      <QrCode text={uri} label="Picture to scan with an authenticator app" />
      <div className="grid content-start gap-5">
        <p className="max-w-prose text-ink-soft">
          Scan the picture with an authenticator app, or type this key into it:{" "}
          <code className="wrap-anywhere font-mono text-ink">{inFours(secret)}</code>
        </p>
        <div className="max-w-sm">
          <AccountForm
            submit="Switch on"
            pending={isPending || isSuccess}
            problem={error}
            onSubmit={(form) => mutate({ code: text(form, "code") })}
          >
            <CodeField recovery={false} />
          </AccountForm>
        </div>
      </div>
    </div>
  );
}
