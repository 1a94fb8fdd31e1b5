"use client";

import { Form } from "@base-ui/react/form";
import { type ReactNode, useState } from "react";
import { atTyped, type Dates, textName, withDates, wrongDates } from "@/components/decisions/dates/dates";
import { Restored } from "@/components/decisions/page/restored";
import { useRoom } from "@/components/decisions/page/room";
import { useAct } from "@/components/decisions/page/use-act";
import { draftKey, useDraft, type Values } from "@/components/decisions/page/use-draft";
import { useSending } from "@/components/decisions/page/use-sending";
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
  /** Those of them in which dates are typed. */
  dates?: Dates;
  /** What the page can say by itself, by field, so that nobody waits for it. */
  check?: (values: Values) => Values;
  /** Something that the form suggests is still on its way: until one sees it, nothing is sent. */
  waits?: (values: Values) => boolean;
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
  dates = {},
  check = () => ({}),
  waits = () => false,
  toAct,
  onDone,
  children,
}: CommandFormProps) {
  const { slug, reference, viewer, zone } = useRoom();
  const draft = useDraft(draftKey(viewer.id, slug, reference, name), initial);
  const { mutateAsync, isPending, error } = useAct();
  const { form, send } = useSending<HTMLFormElement>(draft.forget, () => onDone(draft.values));
  const [wrong, setWrong] = useState<Values>({});
  const [reading, setReading] = useState(false);
  const refused = Object.keys(wrong).length > 0 ? wrong : atTyped(error?.fields ?? {}, dates);
  const elsewhere = Object.entries(error?.fields ?? {}).filter(([field]) => !fields.includes(field));
  const isWaiting = isPending || reading || waits(draft.values);
  const said = (words: CommandFormProps["done"], values: Values) =>
    typeof words === "string" ? words : words(values);
  const save = async () => {
    // Fields that are not shown just now are asked nothing.
    const shown = Object.entries(dates).filter(([name]) => form.current?.elements.namedItem(textName(name)));
    setReading(true);
    const values = await withDates(draft.values, Object.fromEntries(shown), zone);
    setReading(false);
    const complaints = { ...check(values), ...wrongDates(values, Object.fromEntries(shown)) };
    setWrong(complaints);
    if (Object.keys(complaints).length === 0)
      await send(mutateAsync({ act: toAct(values), done: said(done, values) }));
  };
  return (
    <Form
      key={draft.round}
      ref={form}
      errors={refused}
      className="grid gap-5"
      onInput={(event) => draft.note(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // The browser says itself which of the radios is missing.
        if (!isWaiting && event.currentTarget.reportValidity()) void save();
      }}
    >
      {draft.restored && <Restored onForget={draft.forget} />}
      {children(draft.values, draft.initial)}
      {error && (elsewhere.length > 0 || Object.keys(error.fields).length === 0) && (
        <Callout tone="danger" title={error.message} urgent>
          {elsewhere.length > 0 ? elsewhere.map(([, message]) => message).join(" ") : error.detail}
        </Callout>
      )}
      <div className="-mx-5 sm:-mx-6 sticky bottom-[-1.25rem] -mb-5 border-line border-t bg-raised px-5 py-3.5 sm:px-6">
        <Button type="submit" variant="primary" pending={isWaiting} className="w-full sm:w-auto">
          {said(submit, draft.values)}
        </Button>
      </div>
    </Form>
  );
}
