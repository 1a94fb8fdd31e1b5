"use client";

import { Form } from "@base-ui/react/form";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast";
import { Problem } from "@/lib/client/problem";
import { changePolicy, type Policy } from "@/lib/client/workspace-settings";
import { asks } from "@/lib/decisions/words";
import { ProblemNote } from "../problem-note.tsx";
import { AskRow } from "./ask-row.tsx";
import { DurationField, secondsIn } from "./duration-field.tsx";

export interface Named {
  readonly id: string;
  readonly name: string;
}

const fields = ["target", "enough", "cap"];

function valuesIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const chosen = asks.filter((ask) => form.getAll("asks").includes(ask));
  const note = (ask: string) => {
    const hours = text(`${ask}-hours`);
    return { owner: text(`${ask}-owner`) || null, hours: hours === "" ? null : Number(hours) };
  };
  const noted = chosen.map((ask) => [ask, note(ask)] as const);
  return {
    target: secondsIn(form),
    enough: Number(text("enough")),
    cap: Number(text("cap")),
    asks: chosen,
    notes: Object.fromEntries(noted.filter(([, { owner, hours }]) => owner !== null || hours !== null)),
  };
}

const isPolicy = (value: unknown): value is Policy =>
  typeof value === "object" && value !== null && "asks" in value && "version" in value;

type PolicyFormProps = { slug: string; policy: Policy; members: readonly Named[] };

/** What one kind of door asks for. */
export function PolicyForm({ slug, policy, members }: PolicyFormProps) {
  const router = useRouter();
  const { door } = policy;
  const { mutate, isPending, error } = useMutation(changePolicy(slug, door));
  const theirs = error instanceof Problem && isPolicy(error.current) ? error.current : null;
  return (
    <Form
      errors={error?.fields ?? {}}
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        const version = theirs?.version ?? policy.version;
        const done = () => {
          showToast({ title: "Saved. It holds for what is open and for what comes" });
          router.refresh();
        };
        mutate({ ...valuesIn(new FormData(event.currentTarget)), version }, { onSuccess: done });
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <DurationField seconds={policy.target} />
        <Field name="enough" label="Enough information" hint="Per cent of what one wished to know.">
          <Input type="number" inputMode="numeric" min={1} max={100} required defaultValue={policy.enough} />
        </Field>
        <Field name="cap" label="People at most" hint="Who take a position.">
          <Input type="number" inputMode="numeric" min={1} max={100} required defaultValue={policy.cap} />
        </Field>
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium">Asked for before deciding</legend>
        <p className="-mt-1 mb-1 text-ink-soft text-sm">
          None of these blocks: whoever skips one says why in a line. Who sees to it and how long it usually
          takes are for finding out where time goes.
        </p>
        {asks.map((ask) => (
          <AskRow
            key={ask}
            door={door}
            ask={ask}
            chosen={policy.asks.includes(ask)}
            note={policy.notes[ask]}
            members={members}
          />
        ))}
      </fieldset>
      {theirs ? (
        <ProblemNote title="Somebody else changed this in the meantime">
          Save again to set what you chose, or load the page again to see theirs.
        </ProblemNote>
      ) : (
        <ProblemNote problem={error} fields={fields} />
      )}
      <Button type="submit" variant="primary" pending={isPending} className="justify-self-start">
        Save
      </Button>
    </Form>
  );
}
