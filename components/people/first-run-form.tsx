"use client";

import { useMutation } from "@tanstack/react-query";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { firstRun } from "@/lib/client/session";
import { AccountForm } from "./account-form.tsx";
import { needed } from "./checks.ts";
import { EmailField } from "./email-field.tsx";
import { enter, text } from "./enter.ts";
import { NameField } from "./name-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";

export function FirstRunForm({ token }: { token: string }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...firstRun,
    onSuccess: ({ workspace }) => enter(`/${workspace.slug}`),
  });
  return (
    <AccountForm
      submit="Create workspace"
      pending={isPending || isSuccess}
      problem={error}
      onSubmit={(form) =>
        mutate({
          token,
          name: text(form, "name").trim(),
          email: text(form, "email").trim(),
          password: text(form, "password"),
          workspaceName: text(form, "workspaceName").trim(),
          timeZone: text(form, "timeZone"),
        })
      }
    >
      <NameField />
      <EmailField />
      <PasswordField fresh />
      <Field
        name="workspaceName"
        label="Workspace name"
        check={needed("Give the workspace a name.")}
        hint="Your company or team."
      >
        <Input autoComplete="organization" maxLength={100} aria-required="true" />
      </Field>
      <TimeZoneField />
    </AccountForm>
  );
}
