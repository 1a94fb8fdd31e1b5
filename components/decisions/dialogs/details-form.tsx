"use client";

import { Form } from "@base-ui/react/form";
import { useState } from "react";
import { DateField } from "@/components/decisions/dates/date-field";
import { atTyped, type Dates, withDates, wrongDates } from "@/components/decisions/dates/dates";
import { BothVersions } from "@/components/decisions/page/both-versions";
import { Restored } from "@/components/decisions/page/restored";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { draftKey, useDraft, type Values } from "@/components/decisions/page/use-draft";
import { readBase, useEdit, writeBase } from "@/components/decisions/page/use-edit";
import { useSending } from "@/components/decisions/page/use-sending";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Decision, Edit } from "@/lib/client/decisions";
import { localDay } from "@/lib/decisions/time";

const dates: Dates = { due: "coming" };
const none: Values = {};

const tagsOf = (typed: string) =>
  typed
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

/** The due day and the tags; title and question are edited where they stand. */
export function DetailsForm({ onDone }: { onDone: () => void }) {
  const { slug, reference, viewer, zone } = useRoom();
  const decision = useDecision();
  const [begun] = useState(decision);
  const dayOf = ({ due }: Pick<Decision, "due">) => (due === null ? "" : (due.on ?? localDay(due.at, zone)));
  const inWords = (one: Pick<Decision, "due" | "tags">) =>
    `Due: ${dayOf(one) || "none"}\nTags: ${one.tags.join(", ") || "none"}`;
  const inFields = (one: Pick<Decision, "due" | "tags">) => ({ due: dayOf(one), tags: one.tags.join(", ") });
  const draft = useDraft(draftKey(viewer.id, slug, reference, "details"), {
    ...inFields(begun),
    base: writeBase(begun),
  });
  const base = readBase(draft.initial.base) ?? begun;
  const before = inFields(base);
  const { mutateAsync, isPending, error, theirs } = useEdit(base);
  const { form, send } = useSending<HTMLFormElement>(draft.forget, onDone);
  const leave = () => {
    draft.forget();
    onDone();
  };
  const { due = "", tags = "" } = draft.values;
  const [wrong, setWrong] = useState(none);
  const refused = Object.keys(wrong).length > 0 ? wrong : atTyped(error?.fields ?? {}, dates);
  const save = async () => {
    const { due: day = "", ...rest } = await withDates(draft.values, dates, zone);
    const complaints = wrongDates({ due: day, ...rest }, dates);
    setWrong(complaints);
    if (Object.keys(complaints).length > 0) return;
    const edit: Edit = {
      ...(day !== before.due && { due: day === "" ? null : day }),
      ...(tags !== before.tags && { tags: tagsOf(tags) }),
    };
    if (Object.keys(edit).length === 0) leave();
    else if (!isPending) await send(mutateAsync(edit));
  };
  const elsewhere = Object.entries(error?.fields ?? {}).filter(
    ([field]) => field !== "due" && field !== "tags",
  );
  return (
    <Form
      key={draft.round}
      ref={form}
      errors={refused}
      className="grid gap-5"
      onInput={(event) => draft.note(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {draft.restored && <Restored onForget={draft.forget} />}
      <input type="hidden" name="base" value={draft.initial.base} />
      {decision.status === "open" && (
        <DateField
          name="due"
          label="Due"
          hint="The end of that day."
          tense="coming"
          initial={draft.initial}
          zone={zone}
        />
      )}
      <Field name="tags" label="Tags" hint="Up to ten, with commas between them.">
        <Input defaultValue={draft.initial.tags ?? ""} autoComplete="off" />
      </Field>
      {theirs && (
        <BothVersions
          theirs={inWords(theirs)}
          mine={`Due: ${due || "none"}\nTags: ${tags || "none"}`}
          onTheirs={leave}
          onMine={() => void save()}
        />
      )}
      {error && !theirs && (elsewhere.length > 0 || Object.keys(error.fields).length === 0) && (
        <Callout tone="danger" title={error.message} urgent>
          {elsewhere.map(([, message]) => message).join(" ") || error.detail}
        </Callout>
      )}
      {!theirs && (
        <Button type="submit" variant="primary" pending={isPending} className="justify-self-start">
          Save
        </Button>
      )}
    </Form>
  );
}
