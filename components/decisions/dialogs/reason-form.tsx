"use client";

import type { Act } from "@/lib/client/decisions";
import { CommandForm } from "./command-form.tsx";
import { TextField } from "./text-field.tsx";

type ReasonFormProps = {
  name: string;
  /** What the server calls it, so that a complaint stands beside it. */
  field?: "reason" | "note";
  label: string;
  hint?: string;
  submit: string;
  done: string;
  toAct: (reason: string) => Act;
  onDone: () => void;
};

/** A deed that needs nothing but its reason. */
export function ReasonForm(props: ReasonFormProps) {
  const { name, field = "reason", label, hint, submit, done, toAct, onDone } = props;
  return (
    <CommandForm
      name={name}
      submit={submit}
      done={done}
      fields={[field]}
      toAct={(values) => toAct((values[field] ?? "").trim())}
      onDone={onDone}
    >
      {(_, initial) => (
        <TextField name={field} label={label} initial={initial[field]} required {...(hint && { hint })} />
      )}
    </CommandForm>
  );
}
