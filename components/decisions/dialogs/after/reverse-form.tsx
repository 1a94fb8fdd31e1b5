"use client";

import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { given } from "@/components/decisions/dialogs/given";
import { TextField } from "@/components/decisions/dialogs/text-field";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { doorWords } from "@/components/decisions/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioRow } from "@/components/ui/radio-row";
import { doors } from "@/lib/decisions/words";
import { CostFields, costFields, costIn } from "./cost-fields.tsx";
import { usePlanned } from "./planned.ts";

const SUCCESSOR = "successor";

function successorIn(values: Values) {
  if (values.instead !== "on") return undefined;
  const door = doors.find((one) => one === values[`${SUCCESSOR}.door`]);
  const title = (values[`${SUCCESSOR}.title`] ?? "").trim();
  return { title, ...(door && { door }), ...given("question", values[`${SUCCESSOR}.question`]) };
}

function Instead({ initial }: { initial: Values }) {
  const { door } = useDecision();
  const choices = doors.map((value) => ({ value, label: doorWords[value].word }));
  const chosen = initial[`${SUCCESSOR}.door`] ?? door;
  return (
    <div className="grid gap-5 border-line border-l-2 pl-4">
      <Field name={`${SUCCESSOR}.title`} label="What is to be decided instead?">
        <Input
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={initial[`${SUCCESSOR}.title`] ?? ""}
        />
      </Field>
      <RadioRow name={`${SUCCESSOR}.door`} legend="Door" choices={choices} defaultValue={chosen ?? null} />
      <TextField
        name={`${SUCCESSOR}.question`}
        label="What is known already? (optional)"
        initial={initial[`${SUCCESSOR}.question`]}
        maxLength={50_000}
      />
    </div>
  );
}

/** Walks back through the door and, in the same step, opens what is decided instead. */
export function ReverseForm({ onDone }: { onDone: () => void }) {
  const planned = usePlanned();
  return (
    <CommandForm
      name="reverse"
      submit={({ instead }) => (instead === "on" ? "Reverse and open the next" : "Reverse")}
      done={({ instead }) => (instead === "on" ? "Reversed; the next one is open" : "Reversed")}
      fields={[
        "reason",
        ...costFields("cost"),
        ...["title", "door", "question"].map((name) => `${SUCCESSOR}.${name}`),
      ]}
      toAct={(values) => {
        const cost = costIn(values, "cost");
        const successor = successorIn(values);
        return {
          type: "reverse",
          input: {
            reason: (values.reason ?? "").trim(),
            ...(cost && { cost }),
            ...(successor && { successor }),
          },
        };
      }}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <TextField name="reason" label="What showed that it was wrong?" initial={initial.reason} required />
          <label className="flex min-h-9 cursor-pointer items-center gap-2.5 justify-self-start font-medium pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name="instead"
              defaultChecked={initial.instead === "on"}
              className="size-4 accent-accent"
            />
            Open what is decided instead
          </label>
          {values.instead === "on" && <Instead initial={initial} />}
          <CostFields
            prefix="cost"
            legend="What does the way back cost? (optional)"
            hint={planned.wayBack ? `Planned: ${planned.wayBack}.` : undefined}
            initial={initial}
          />
        </>
      )}
    </CommandForm>
  );
}
