"use client";

import { useQuery } from "@tanstack/react-query";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { nextRungsQuery } from "@/lib/client/ladders";
import { currentPosition } from "@/lib/decisions/current";
import { CommandForm } from "./command-form.tsx";
import { PersonPicker, personIn } from "./person-picker.tsx";
import { TextField } from "./text-field.tsx";

/** Hands the question to a person, with one's own side; what was just said as a reason is there to begin with. */
export function EscalateForm({ onDone }: { onDone: () => void }) {
  const room = useRoom();
  const decision = useDecision();
  const { data, isPending } = useQuery(nextRungsQuery(room));
  const own = currentPosition(decision, room.viewer.id);
  const isOwner = decision.owner === room.viewer.id;
  return (
    <CommandForm
      name="escalate"
      submit="Escalate"
      done="Escalated. Good that you did it early."
      fields={["other", "statement"]}
      initial={{ statement: own?.reason ?? "" }}
      waits={() => isPending}
      toAct={(values) => ({
        type: "escalate",
        input: {
          to: personIn({ ...(data?.next && { to: data.next }), ...values }),
          statement: (values.statement ?? "").trim(),
        },
      })}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <p className="text-ink-soft">
            {own?.about === "objectives"
              ? "You want different things, and more talk will not settle that. "
              : "Where people want different things, more talk will not settle it. "}
            Handing it up early is a service to everybody: somebody reads both sides, and answers.
          </p>
          <PersonPicker legend="Who should answer?" values={values} initial={initial} />
          <TextField
            name="statement"
            label="What does your side say?"
            hint={`Everybody who sees the decision reads it. ${isOwner ? "Whoever doubts" : "The other side"} can add another, and the brief shows where it is missing.`}
            initial={initial.statement}
            rows={6}
            required
          />
        </>
      )}
    </CommandForm>
  );
}
