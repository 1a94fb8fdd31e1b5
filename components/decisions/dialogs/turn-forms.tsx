"use client";

import type { Panel } from "@/components/decisions/page/panels";
import { normaliseReference } from "@/lib/decisions/reference";
import { ReverseForm } from "./after/reverse-form.tsx";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { ReasonForm } from "./reason-form.tsx";
import { ReferenceField } from "./reference-field.tsx";
import { TextField } from "./text-field.tsx";

type Turn = Extract<Panel, { kind: "turn" }>["turn"];

const words = {
  reopen: { label: "What has changed?", submit: "Reopen", done: "Open again" },
  drop: { label: "Why need it not be decided any more?", submit: "Drop", done: "Dropped" },
} as const;

function SupersedeForm({ onDone }: { onDone: () => void }) {
  return (
    <CommandForm
      name="supersede"
      submit="Supersede"
      done="Superseded"
      fields={["by", "reason"]}
      toAct={({ reason = "", by = "" }) => ({
        type: "supersede",
        input: { reason: reason.trim(), ...given("by", normaliseReference(by)) },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <ReferenceField name="by" label="By which later decision? (optional)" initial={initial.by} />
          <TextField
            name="reason"
            label="Why does that one take its place?"
            initial={initial.reason}
            required
          />
        </>
      )}
    </CommandForm>
  );
}

/** Closing it another way, or opening it again: each needs a reason. */
export function TurnForm({ turn, onDone }: { turn: Turn; onDone: () => void }) {
  if (turn === "reverse") return <ReverseForm onDone={onDone} />;
  if (turn === "supersede") return <SupersedeForm onDone={onDone} />;
  return (
    <ReasonForm
      name={turn}
      {...words[turn]}
      toAct={(reason) => ({ type: turn, input: { reason } })}
      onDone={onDone}
    />
  );
}
