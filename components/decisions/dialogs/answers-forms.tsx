"use client";

import { useDecision } from "@/components/decisions/page/use-decision";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { TextField } from "./text-field.tsx";

type FormProps = { onDone: () => void };

/** From now on nobody sees what the others answer before they have answered themselves. */
export function HideAnswersForm({ onDone }: FormProps) {
  const { answered } = useDecision();
  return (
    <CommandForm
      name="hide-answers"
      submit="Hide answers"
      done="Answers are hidden"
      fields={["reason"]}
      toAct={({ reason }) => ({ type: "hideAnswers", input: { hide: true, ...given("reason", reason) } })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <p>
            Everybody sees what the others think only after saying it themselves, so that nobody follows the
            first voice. How many have answered is shown. Deciding shows all answers to everybody.
          </p>
          {answered > 0 && (
            <TextField
              name="reason"
              label="Somebody has answered already. Why hide it now?"
              initial={initial.reason}
              required
            />
          )}
        </>
      )}
    </CommandForm>
  );
}

/** The owner looks at the answers without giving one, and the record says so. */
export function CloseRoundForm({ onDone }: FormProps) {
  const { answered } = useDecision();
  return (
    <CommandForm
      name="close-round"
      submit="Close the round"
      done="The round is closed"
      fields={[]}
      toAct={() => ({ type: "closeRound", input: {} })}
      onDone={onDone}
    >
      {() => (
        <p>
          {answered === 1 ? "One person has" : `${answered} people have`} answered. You will see all answers
          from here on; for everybody else they stay hidden until they gave theirs, or until you decide.
        </p>
      )}
    </CommandForm>
  );
}
