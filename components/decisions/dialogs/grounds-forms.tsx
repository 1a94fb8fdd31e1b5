"use client";

import { useDecision } from "@/components/decisions/page/use-decision";
import { evidenceWords } from "@/components/decisions/thinking-words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioRow } from "@/components/ui/radio-row";
import { evidenceKinds, natures } from "@/lib/decisions/words";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { ReasonForm } from "./reason-form.tsx";
import { TextField } from "./text-field.tsx";

type FormProps = { onDone: () => void };

const kinds = evidenceKinds.map((value) => ({ value, label: evidenceWords[value] }));

export function EvidenceForm({ onDone }: FormProps) {
  return (
    <CommandForm
      name="evidence"
      submit="Attach"
      done="Evidence attached"
      initial={{ kind: "anecdote" }}
      fields={["text", "link"]}
      toAct={({ kind, text = "", link }) => ({
        type: "attachEvidence",
        input: {
          kind: evidenceKinds.find((one) => one === kind) ?? "anecdote",
          text: text.trim(),
          ...given("link", link),
        },
      })}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <RadioRow
            name="kind"
            legend="What kind of evidence is it?"
            choices={kinds}
            defaultValue={initial.kind ?? null}
          />
          <TextField
            name="text"
            label="What does it say?"
            initial={initial.text}
            required
            {...(values.kind === "survey" && { hint: "Whom did it ask, and whom did it miss?" })}
          />
          <Field name="link" label="Where can one read on? (optional)">
            <Input
              type="url"
              defaultValue={initial.link ?? ""}
              maxLength={2_000}
              placeholder="https://"
              autoComplete="off"
            />
          </Field>
        </>
      )}
    </CommandForm>
  );
}

export function RemoveEvidenceForm({ evidence, onDone }: FormProps & { evidence: number }) {
  return (
    <ReasonForm
      name={`remove-evidence-${evidence}`}
      label="Why is it no evidence after all?"
      submit="Take it off"
      done="Evidence taken off"
      toAct={(reason) => ({ type: "removeEvidence", input: { evidence, reason } })}
      onDone={onDone}
    />
  );
}

const orNull = (text: string | undefined) => text?.trim() || null;

export function CustomerForm({ onDone }: FormProps) {
  const { customer } = useDecision();
  return (
    <CommandForm
      name="customer"
      submit="Keep it"
      done="Said for whom it is"
      initial={{ who: customer?.who ?? "", change: customer?.change ?? "" }}
      fields={["who", "change"]}
      toAct={({ who, change }) => ({
        type: "setCustomer",
        input: { who: orNull(who), change: orNull(change) },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <TextField name="who" label="For whom is it?" initial={initial.who} rows={1} />
          <TextField name="change" label="What changes for them?" initial={initial.change} />
        </>
      )}
    </CommandForm>
  );
}

const turns = [
  { value: "ordinary", label: "Somebody asked for it" },
  { value: "invention", label: "An invention: nobody did" },
] as const;

export function NatureForm({ onDone }: FormProps) {
  const { nature, vision } = useDecision();
  return (
    <CommandForm
      name="nature"
      submit="Keep it"
      done="Kept"
      initial={{ nature, vision: vision ?? "" }}
      fields={["vision"]}
      toAct={(values) => {
        const to = natures.find((one) => one === values.nature) ?? "ordinary";
        return {
          type: "setNature",
          input: { nature: to, ...(to === "invention" && given("vision", values.vision)) },
        };
      }}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <RadioRow
            name="nature"
            legend="Where does it come from?"
            choices={turns}
            defaultValue={initial.nature ?? null}
          />
          {values.nature === "invention" && (
            <TextField
              name="vision"
              label="What will be there that is not there now?"
              hint="An invention has no evidence yet; it is held to its vision."
              initial={initial.vision}
              required
            />
          )}
        </>
      )}
    </CommandForm>
  );
}
