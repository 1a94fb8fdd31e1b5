"use client";

import { useQuery } from "@tanstack/react-query";
import { useOpenPanel } from "@/components/decisions/page/panels";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { nextRungsQuery } from "@/lib/client/ladders";
import { openEscalation, sideOf, statementsOf } from "@/lib/decisions/escalations";
import { escalationAnswers } from "@/lib/decisions/words";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { PersonPicker, personIn } from "./person-picker.tsx";
import { TextField } from "./text-field.tsx";

type FormProps = { onDone: () => void };

const choices = [
  { value: "ruled", label: "Give a ruling", hint: "Say what counts here; its owner decides within that." },
  { value: "returned", label: "Return it", hint: "They can settle it themselves. Say how." },
  { value: "handed_up", label: "Hand it up", hint: "It is not yours to answer. Say why." },
] as const;
const labels = {
  ruled: "Your ruling",
  returned: "Why do you return it?",
  handed_up: "Why does it go further up?",
};
const thanks: Readonly<Record<string, string>> = {
  ruled: "Ruling given",
  returned: "Returned",
  handed_up: "Handed up",
};
const answerIn = (value: string | undefined) => escalationAnswers.find((one) => one === value) ?? "ruled";

/** The answer of the person it went to; deciding it themselves is one press away. */
export function ResolveForm({ onDone }: FormProps) {
  const room = useRoom();
  const open = useOpenPanel();
  const { data, isPending } = useQuery(nextRungsQuery(room));
  return (
    <CommandForm
      name="resolve"
      submit={({ answer }) => choices.find(({ value }) => value === answer)?.label ?? "Answer"}
      done={({ answer = "" }) => thanks[answer] ?? "Answered"}
      fields={["other", "note"]}
      initial={{ answer: "ruled" }}
      waits={({ answer }) => isPending && answer === "handed_up"}
      toAct={(values) => {
        const answer = answerIn(values.answer);
        const to = personIn({ ...(data?.next && { to: data.next }), ...values });
        return {
          type: "resolveEscalation",
          input: { answer, note: (values.note ?? "").trim(), ...(answer === "handed_up" && { to }) },
        };
      }}
      onDone={onDone}
    >
      {(values, initial) => {
        const answer = answerIn(values.answer);
        return (
          <>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-sunken px-4 py-3">
              <p className="text-ink-soft">While it is with you, you can also decide it yourself.</p>
              <Button size="sm" onClick={() => open({ kind: "decide" })}>
                Decide it
              </Button>
            </div>
            <RadioCards
              name="answer"
              legend="Your answer"
              choices={choices}
              defaultValue={answerIn(initial.answer)}
            />
            {answer === "handed_up" && (
              <PersonPicker legend="Who should answer instead?" values={values} initial={initial} />
            )}
            <TextField name="note" label={labels[answer]} initial={initial.note} rows={4} required />
          </>
        );
      }}
    </CommandForm>
  );
}

/** What one's own side says, the first time or better. */
export function StatementForm({ onDone }: FormProps) {
  const { viewer } = useRoom();
  const decision = useDecision();
  const waiting = openEscalation(decision);
  const side = sideOf(decision, viewer.id);
  const old = waiting && statementsOf(waiting, side).find(({ by }) => by === viewer.id)?.text;
  return (
    <CommandForm
      name="statement"
      submit="Record it"
      done="Your side is there to be read"
      fields={["statement"]}
      initial={{ statement: old ?? "" }}
      toAct={({ statement = "" }) => ({ type: "addStatement", input: { statement: statement.trim() } })}
      onDone={onDone}
    >
      {(_, initial) => (
        <TextField
          name="statement"
          label={side === "against" ? "What speaks against it?" : "What speaks for it?"}
          hint="Whoever answers reads both sides together, on one page."
          initial={initial.statement}
          rows={6}
          required
        />
      )}
    </CommandForm>
  );
}

export function WithdrawForm({ onDone }: FormProps) {
  return (
    <CommandForm
      name="withdraw"
      submit="Withdraw it"
      done="Withdrawn"
      fields={["reason"]}
      toAct={({ reason }) => ({ type: "withdrawEscalation", input: given("reason", reason) })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <p className="text-ink-soft">
            Nobody has to answer it any more. It stays in the record as withdrawn.
          </p>
          <TextField name="reason" label="What changed? (optional)" initial={initial.reason} />
        </>
      )}
    </CommandForm>
  );
}
