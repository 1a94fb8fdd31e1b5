"use client";

import { Form } from "@base-ui/react/form";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Edit } from "@/lib/client/decisions";
import { BothVersions } from "./both-versions.tsx";
import { Restored } from "./restored.tsx";
import { useRoom } from "./room.tsx";
import { useDecision } from "./use-decision.ts";
import { draftKey, useDraft } from "./use-draft.ts";
import { readBase, useEdit, writeBase } from "./use-edit.ts";
import { useSending } from "./use-sending.ts";

type EditInPlaceProps = { field: "title" | "question"; label: string; onDone: () => void };

/** Where the words stand, a field with the same words; Escape leaves them as they were. */
export function EditInPlace({ field, label, onDone }: EditInPlaceProps) {
  const { slug, reference, viewer } = useRoom();
  const decision = useDecision();
  const [begun] = useState(decision);
  const draft = useDraft(draftKey(viewer.id, slug, reference, `edit-${field}`), {
    [field]: begun[field] ?? "",
    base: writeBase(begun),
  });
  const base = readBase(draft.initial.base) ?? begun;
  const { mutateAsync, isPending, error, theirs } = useEdit(base);
  const { form, send } = useSending<HTMLFormElement>(draft.forget, onDone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that begins afresh takes the focus again
  useEffect(() => form.current?.querySelector("textarea")?.focus(), [draft.round]);

  const typed = (draft.values[field] ?? "").trim();
  const edit: Edit = field === "title" ? { title: typed } : { question: typed === "" ? null : typed };
  const leave = () => {
    draft.forget();
    onDone();
  };
  const save = () => {
    if (typed === (base[field] ?? "")) leave();
    else if (!isPending) void send(mutateAsync(edit));
  };
  return (
    <Form
      key={draft.round}
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
      {draft.restored && <Restored onForget={draft.forget} />}
      <input type="hidden" name="base" value={draft.initial.base} />
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
