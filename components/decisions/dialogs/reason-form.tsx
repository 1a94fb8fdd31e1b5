"use client";

import type { Act } from "@/lib/client/decisions";
import { CommandForm } from "./command-form.tsx";
import { TextField } from "./text-field.tsx";

type ReasonFormProps = {
  name: string;
  label: string;
  hint?: string;
  submit: string;
  done: string;
  toAct: (reason: string) => Act;
  onDone: () => void;
};

/** A deed that needs nothing but its reason. */
export function ReasonForm({ name, label, hint, submit, done, toAct, onDone }: ReasonFormProps) {
  return (
    <CommandForm
      name={name}
      submit={submit}
      done={done}
      fields={["reason", "note"]}
      toAct={(values) => toAct((values.reason ?? "").trim())}
      onDone={onDone}
    >
      {(_, initial) => (
        <TextField name="reason" label={label} initial={initial.reason} required {...(hint && { hint })} />
      )}
    </CommandForm>
  );
}
