"use client";

import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { aboutWords, ERASED, stanceWords } from "@/components/decisions/words";
import { RadioCards } from "@/components/ui/radio-cards";
import { currentPosition, isDoubt } from "@/lib/decisions/current";
import { openEscalation } from "@/lib/decisions/escalations";
import { mayDo } from "@/lib/decisions/permissions";
import { abouts, stances } from "@/lib/decisions/words";
import { ChoiceField } from "./choice-field.tsx";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { TextField } from "./text-field.tsx";

const stanceHints = {
  agree: "I would do it.",
  disagree: "I would not do it. Say why.",
  hold: "Not yet. Say what is missing.",
  step_back: "Neither for nor against; decide without me.",
};
const aboutHints = {
  facts: "We see different facts; somebody could look.",
  bet: "Same facts, another guess of how it turns out.",
  objectives: "We want different things; more talk will not settle that.",
};
const stanceChoices = stances.map((value) => ({
  value,
  label: stanceWords[value],
  hint: stanceHints[value],
}));
const aboutChoices = abouts.map((value) => ({ value, label: aboutWords[value], hint: aboutHints[value] }));

/** Where somebody stands, and why; a doubt also says what it is about. */
export function PositionForm({ onDone, onMisaligned }: { onDone: () => void; onMisaligned: () => void }) {
  const { viewer } = useRoom();
  const decision = useDecision();
  const old = currentPosition(decision, viewer.id);
  const mayHandUp = mayDo("escalate", decision, viewer) && openEscalation(decision) === undefined;
  // More talk does not settle what people want: the way on is offered at once.
  const done = ({ stance, about }: Values) =>
    about === "objectives" &&
    (stance === "disagree" || stance === "hold") &&
    mayHandUp &&
    decision.status === "open"
      ? onMisaligned()
      : onDone();
  return (
    <CommandForm
      name="position"
      submit="Take this position"
      done="Position taken. Thank you."
      fields={["reason", "option"]}
      initial={{
        stance: old?.stance ?? "",
        about: old?.about ?? "",
        reason: old?.reason ?? "",
        option: old?.option ? String(old.option) : "",
      }}
      toAct={(values) => {
        const stance = stances.find((one) => one === values.stance) ?? "agree";
        const about = abouts.find((one) => one === values.about);
        return {
          type: "takePosition",
          input: {
            stance,
            ...(isDoubt(stance) && about && { about }),
            ...given("reason", values.reason),
            ...(values.option && { option: Number(values.option) }),
          },
        };
      }}
      onDone={done}
    >
      {(values, initial) => {
        const stance = stances.find((one) => one === values.stance);
        const doubts = stance !== undefined && isDoubt(stance);
        return (
          <>
            <RadioCards
              name="stance"
              legend="Where do you stand?"
              choices={stanceChoices}
              defaultValue={stances.find((one) => one === initial.stance) ?? null}
            />
            {doubts && (
              <RadioCards
                name="about"
                legend="What is it about?"
                choices={aboutChoices}
                defaultValue={abouts.find((one) => one === initial.about) ?? null}
              />
            )}
            <TextField
              name="reason"
              label={doubts ? "Why?" : "Why? (optional)"}
              initial={initial.reason}
              required={doubts}
              {...(doubts && { hint: "The owner has to be able to weigh it." })}
            />
            {decision.options.length > 0 && (
              <ChoiceField
                name="option"
                label="Which option do you mean? (optional)"
                initial={initial.option}
              >
                <option value="">The decision as a whole</option>
                {decision.options.map(({ seq, label }) => (
                  <option key={seq} value={seq}>
                    {label ?? ERASED}
                  </option>
                ))}
              </ChoiceField>
            )}
          </>
        );
      }}
    </CommandForm>
  );
}
