"use client";

import { Form } from "@base-ui/react/form";
import { useLog } from "@/components/decisions/log/use-log";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { draftKey, useDraft } from "@/components/decisions/page/use-draft";
import { useSending } from "@/components/decisions/page/use-sending";
import { doorWords } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { doors } from "@/lib/decisions/words";

type ChildFormProps = { title?: string | undefined; onDone: () => void };

/** A decision that is a part of this one: for the same people, owned by whoever opens it. */
export function ChildForm({ title = "", onDone }: ChildFormProps) {
  const { slug, reference, viewer } = useRoom();
  const { visibility, team } = useDecision();
  const draft = useDraft(draftKey(viewer.id, slug, reference, "child"), { title, door: "two_way" });
  const { mutateAsync, isPending, error } = useLog(slug);
  const { form, send } = useSending<HTMLFormElement>(draft.forget, onDone);
  const { title: typed = "", door: chosen } = draft.values;
  const open = () =>
    send(
      mutateAsync({
        title: typed.trim(),
        door: doors.find((one) => one === chosen) ?? "two_way",
        parent: reference,
        visibility,
        ...(team && { team: team.id }),
      }),
    );
  return (
    <Form
      key={draft.round}
      ref={form}
      errors={error?.fields ?? {}}
      className="grid gap-5"
      onInput={(event) => draft.note(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && event.currentTarget.reportValidity()) void open();
      }}
    >
      <Field name="title" label="What has to be settled?">
        <Input
          data-first
          required
          maxLength={200}
          autoComplete="off"
          defaultValue={draft.initial.title ?? ""}
        />
      </Field>
      <RadioCards
        name="door"
        legend="Door"
        choices={doors.map((value) => ({
          value,
          label: doorWords[value].word,
          hint: doorWords[value].sentence,
        }))}
        defaultValue={doors.find((one) => one === draft.initial.door) ?? null}
      />
      {error && Object.keys(error.fields).every((name) => name !== "title") && (
        <Callout tone="danger" title={error.message} urgent>
          {Object.values(error.fields).join(" ") || error.detail}
        </Callout>
      )}
      <div className="-mx-5 sm:-mx-6 sticky bottom-[-1.25rem] -mb-5 border-line border-t bg-raised px-5 py-3.5 sm:px-6">
        <Button type="submit" variant="primary" pending={isPending} className="w-full sm:w-auto">
          Open it as a part
        </Button>
      </div>
    </Form>
  );
}
