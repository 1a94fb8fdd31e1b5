"use client";

import { groundsSentence } from "@/components/decisions/mismatch-words";
import { useDecision } from "@/components/decisions/page/use-decision";
import { ReasonForm } from "./reason-form.tsx";

/** Why door and process differ here; the note goes, the reason stays. */
export function MismatchForm({ onDone }: { onDone: () => void }) {
  const { mismatch } = useDecision();
  return (
    <ReasonForm
      name="mismatch"
      label="Why is that right here?"
      hint={groundsSentence(mismatch?.grounds ?? [])}
      submit="Put aside"
      done="Put aside"
      toAct={(reason) => ({ type: "dismissMismatch", input: { reason } })}
      onDone={onDone}
    />
  );
}
