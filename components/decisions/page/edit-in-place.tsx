"use client";

import { Form } from "@base-ui/react/form";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Edit } from "@/lib/client/decisions";
import { BothVersions } from "./both-versions.tsx";
import { useRoom } from "./room.tsx";
import { useDecision } from "./use-decision.ts";
import { useDraft } from "./use-draft.ts";
import { useEdit } from "./use-edit.ts";

type EditInPlaceProps = { field: "title" | "question"; label: string; onDone: () => void };

/** Where the words stand, a field with the same words; Escape leaves them as they were. */
export function EditInPlace({ field, label, onDone }: EditInPlaceProps) {
  const { slug, reference } = useRoom();
  const decision = useDecision();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(`ajar:${slug}:${reference}:edit-${field}`, { [field]: decision[field] ?? "" });
  const { mutate, isPending, error, theirs } = useEdit(() => {
    draft.forget();
    onDone();
  });
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);

  const typed = (draft.values[field] ?? "").trim();
  const edit: Edit = field === "title" ? { title: typed } : { question: typed === "" ? null : typed };
  const leave = () => {
    draft.forget();
    onDone();
  };
  const save = () => {
    if (typed === (decision[field] ?? "")) leave();
    else if (!isPending) mutate(edit);
  };
  return (
    <Form
      ref={form}
      errors={error?.fields ?? {}}
      className="grid gap-3"
      onInput={(event) => draft.note(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
        const isLine = field === "title" && event.key === "Enter" && !event.nativeEvent.isComposing;
        if (isLine || (event.key === "Enter" && (event.metaKey || event.ctrlKey))) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field name={field} label={label}>
        <Textarea
          defaultValue={draft.initial[field] ?? ""}
          rows={field === "title" ? 1 : 6}
          maxLength={field === "title" ? 200 : 50_000}
        />
      </Field>
      {theirs && <BothVersions theirs={theirs[field]} mine={typed} onTheirs={leave} onMine={save} />}
      {error && !theirs && Object.keys(error.fields).length === 0 && (
        <Callout tone="danger" title={error.message} urgent>
          {error.detail}
        </Callout>
      )}
      {!theirs && (
        <div className="flex gap-2">
          <Button type="submit" size="sm" variant="primary" pending={isPending}>
            Save
          </Button>
          <Button size="sm" variant="quiet" onClick={leave}>
            Cancel
          </Button>
        </div>
      )}
    </Form>
  );
}
