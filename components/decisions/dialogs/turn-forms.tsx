"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Panel } from "@/components/decisions/page/panels";
import { useRoom } from "@/components/decisions/page/room";
import { ERASED } from "@/components/decisions/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { decisionQuery } from "@/lib/client/decisions";
import { normaliseReference } from "@/lib/decisions/reference";
import { CommandForm } from "./command-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { TextField } from "./text-field.tsx";

type Turn = Extract<Panel, { kind: "turn" }>["turn"];

const words = {
  reopen: { label: "What has changed?", submit: "Reopen", done: "Open again" },
  reverse: { label: "What showed that it was wrong?", submit: "Reverse", done: "Reversed" },
  drop: { label: "Why need it not be decided any more?", submit: "Drop", done: "Dropped" },
} as const;

const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{5,8}$/;

/** Whether there is a decision of that name, and which. */
function Found({ reference }: { reference: string }) {
  const room = useRoom();
  const { data, isError } = useQuery({
    ...decisionQuery({ slug: room.slug, reference }),
    enabled: REFERENCE.test(reference) && reference !== room.reference,
    refetchInterval: false,
    retry: false,
  });
  if (reference === room.reference) return "That is this very decision.";
  if (data) return data.title ?? ERASED;
  return isError
    ? "There is no decision of that name here."
    : "Five letters and digits, as in the address of its page.";
}

function SupersedeForm({ onDone }: { onDone: () => void }) {
  const [by, setBy] = useState("");
  const reference = normaliseReference(by);
  return (
    <CommandForm
      name="supersede"
      submit="Supersede"
      done="Superseded"
      fields={["by", "reason"]}
      toAct={({ reason = "" }) => ({
        type: "supersede",
        input: { reason: reason.trim(), ...(reference !== "" && { by: reference }) },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <Field name="by" label="By which later decision? (optional)" hint={<Found reference={reference} />}>
            <Input
              value={by}
              onValueChange={setBy}
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={12}
            />
          </Field>
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
