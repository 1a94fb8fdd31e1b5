"use client";

import { Form } from "@base-ui/react/form";
import type { ReactNode } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { useAct } from "@/components/decisions/page/use-act";
import { useDraft, type Values } from "@/components/decisions/page/use-draft";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Act } from "@/lib/client/decisions";

type CommandFormProps = {
  /** Names the draft; one for each person whom it is about. */
  name: string;
  submit: string | ((values: Values) => string);
  /** What to say when it is done. */
  done: string | ((values: Values) => string);
  initial?: Values;
  /** Fields that complaints can stand at; the others are listed above the button. */
  fields: readonly string[];
  toAct: (values: Values) => Act;
  onDone: (values: Values) => void;
  /** What is typed, and what a field begins with. */
  children: (values: Values, initial: Values) => ReactNode;
};

/** A command as a form: keeps a draft until it is saved, shows complaints at their fields, closes when it is done. */
export function CommandForm({
  name,
  submit,
  done,
  initial = {},
  fields,
  toAct,
  onDone,
  children,
}: CommandFormProps) {
  const { slug, reference } = useRoom();
  const draft = useDraft(`ajar:${slug}:${reference}:${name}`, initial);
  const { mutate, isPending, error } = useAct();
  const elsewhere = Object.entries(error?.fields ?? {}).filter(([field]) => !fields.includes(field));
  const said = (words: CommandFormProps["done"]) => (typeof words === "string" ? words : words(draft.values));
  const save = () =>
    mutate(
      { act: toAct(draft.values), done: said(done) },
      {
        onSuccess: () => {
          const { values } = draft;
          draft.forget();
          onDone(values);
        },
      },
    );
  return (
    <Form
      key={draft.round}
      errors={error?.fields ?? {}}
      className="grid gap-5"
      onInput={(event) => draft.note(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // The browser says itself which of the radios is missing.
        if (!isPending && event.currentTarget.reportValidity()) save();
      }}
    >
      {draft.restored && (
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-ink-soft text-sm">
          What you had typed before is here again.
          <Button variant="quiet" size="sm" onClick={draft.forget}>
            Start afresh
          </Button>
        </p>
      )}
      {children(draft.values, draft.initial)}
      {error && (elsewhere.length > 0 || Object.keys(error.fields).length === 0) && (
        <Callout tone="danger" title={error.message} urgent>
          {elsewhere.length > 0 ? elsewhere.map(([, message]) => message).join(" ") : error.detail}
        </Callout>
      )}
      <div className="-mx-5 sm:-mx-6 sticky bottom-[-1.25rem] -mb-5 border-line border-t bg-raised px-5 py-3.5 sm:px-6">
        <Button type="submit" variant="primary" pending={isPending} className="w-full sm:w-auto">
          {said(submit)}
        </Button>
      </div>
    </Form>
  );
}
