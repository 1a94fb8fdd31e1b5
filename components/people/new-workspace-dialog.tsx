"use client";

import { useMutation } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { makeWorkspace } from "@/lib/client/workspace-settings";
import { AccountForm } from "./account-form.tsx";
import { needed } from "./checks.ts";
import { enter, text } from "./enter.ts";
import { TimeZoneField } from "./time-zone-field.tsx";

/** One more workspace, of which one is the steward. */
export function NewWorkspaceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...makeWorkspace,
    onSuccess: ({ workspace }) => enter(`/${workspace.slug}`),
  });
  return (
    <Dialog
      title="New workspace"
      description="Its decisions and people are apart from every other workspace. You answer for it."
      open={open}
      onClose={onClose}
    >
      <AccountForm
        submit="Create workspace"
        pending={isPending || isSuccess}
        problem={error}
        onSubmit={(form) => mutate({ name: text(form, "name").trim(), timeZone: text(form, "timeZone") })}
      >
        <Field
          name="name"
          label="Name"
          check={needed("Give the workspace a name.")}
          hint="Your company or team."
        >
          <Input autoComplete="organization" maxLength={200} aria-required="true" />
        </Field>
        <TimeZoneField />
      </AccountForm>
    </Dialog>
  );
}
