"use client";

import { AccountForm } from "@/components/people/account-form";
import { EmailField } from "@/components/people/email-field";
import { text } from "@/components/people/enter";
import { NameField } from "@/components/people/name-field";
import { changeProfile } from "@/lib/client/account";
import { useChange } from "./use-change.ts";

/** The name that others see, and the e-mail that one signs in with. */
export function ProfileForm({ name, email }: { name: string; email: string }) {
  const { mutate, isPending, error } = useChange(changeProfile, { said: "Profile saved", shown: true });
  return (
    <div className="max-w-sm">
      <AccountForm
        submit="Save"
        pending={isPending}
        problem={error}
        onSubmit={(form) => mutate({ name: text(form, "name").trim(), email: text(form, "email").trim() })}
      >
        <NameField defaultValue={name} />
        <EmailField defaultValue={email} />
      </AccountForm>
    </div>
  );
}
