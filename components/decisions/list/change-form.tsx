"use client";

import { Form } from "@base-ui/react/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ChoiceField, somebody } from "@/components/decisions/dialogs/choice-field";
import { tagsIn } from "@/components/decisions/log/to-input";
import { doorWords } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import { Complaint } from "@/components/ui/complaint";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { RadioRow } from "@/components/ui/radio-row";
import type { Change } from "@/lib/client/change-many";
import { workspaceQuery } from "@/lib/client/workspace";
import { doors } from "@/lib/decisions/words";

const whats = [
  { value: "door", label: "Door" },
  { value: "tags", label: "Tags" },
  { value: "owner", label: "Owner" },
] as const;

const doorChoices = doors.map((value) => ({
  value,
  label: doorWords[value].word,
  hint: doorWords[value].sentence,
}));

const reasonHints = {
  door: "Needed where a door was set before.",
  owner: "Stands in the history of each.",
};

/** The form as the change; null where something is missing, which its field says. */
function changeIn(form: HTMLFormElement): Change | null {
  const data = new FormData(form);
  const said = (name: string) => String(data.get(name) ?? "").trim();
  const reason = said("reason");
  if (said("what") === "owner") return said("to") ? { what: "owner", to: said("to"), reason } : null;
  if (said("what") === "tags") {
    const [on, off] = [tagsIn(said("on")), tagsIn(said("off"))];
    return on.length + off.length > 0 ? { what: "tags", on, off } : null;
  }
  const door = doors.find((one) => one === said("door"));
  return door ? { what: "door", door, reason } : null;
}

type ChangeFormProps = {
  slug: string;
  pending: boolean;
  /** How far it is; empty before it begins. */
  progress: string;
  onChange: (change: Change) => void;
};

/** What to change about several decisions: their door, their tags or their owner. */
export function ChangeForm({ slug, pending, progress, onChange }: ChangeFormProps) {
  const { data: workspace } = useQuery(workspaceQuery(slug));
  const [what, setWhat] = useState<string>("door");
  const [missing, setMissing] = useState(false);
  const able = workspace?.members.filter(({ role }) => role !== "viewer" && role !== "guest") ?? [];
  return (
    <Form
      className="grid gap-5"
      onInput={(event) => {
        setMissing(false);
        setWhat(String(new FormData(event.currentTarget).get("what") ?? ""));
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (pending || !event.currentTarget.reportValidity()) return;
        const change = changeIn(event.currentTarget);
        setMissing(change === null);
        if (change) onChange(change);
      }}
    >
      <RadioRow name="what" legend="What?" choices={whats} defaultValue="door" />
      {what === "door" && <RadioCards name="door" legend="Door" choices={doorChoices} defaultValue={null} />}
      {what === "tags" && (
        <>
          <Field name="on" label="Tags to put on" hint="With commas between them.">
            <Input autoComplete="off" maxLength={520} />
          </Field>
          <Field name="off" label="Tags to take off" hint="Where they are; in whatever case.">
            <Input autoComplete="off" maxLength={520} />
          </Field>
        </>
      )}
      {what === "owner" && (
        <ChoiceField name="to" label="Who owns them from now on?" initial="" check={somebody}>
          <option value="">Choose somebody</option>
          {able.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceField>
      )}
      {(what === "door" || what === "owner") && (
        <Field name="reason" label="Why? (optional)" hint={reasonHints[what]}>
          <Input autoComplete="off" maxLength={2_000} />
        </Field>
      )}
      {missing && <Complaint>Say what to change.</Complaint>}
      <div className="-mx-5 sm:-mx-6 sticky bottom-[-1.25rem] -mb-5 flex flex-wrap items-center gap-4 border-line border-t bg-raised px-5 py-3.5 sm:px-6">
        <Button type="submit" variant="primary" pending={pending}>
          Change them
        </Button>
        <p role="status" className="text-ink-soft tabular-nums">
          {progress}
        </p>
      </div>
    </Form>
  );
}
