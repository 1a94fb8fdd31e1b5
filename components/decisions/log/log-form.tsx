"use client";

import { Form } from "@base-ui/react/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Dates, withDates, wrongDates } from "@/components/decisions/dates/dates";
import { DoorHelp } from "@/components/decisions/door-help";
import { Restored } from "@/components/decisions/page/restored";
import { draftKey, useDraft } from "@/components/decisions/page/use-draft";
import { useSending } from "@/components/decisions/page/use-sending";
import { doorWords } from "@/components/decisions/words";
import { useDesk } from "@/components/layout/desk-context";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Complaint } from "@/components/ui/complaint";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { workspaceQuery } from "@/lib/client/workspace";
import { doors } from "@/lib/decisions/words";
import { formatDuration } from "@/lib/format/duration";
import { DecidedFields } from "./decided-fields.tsx";
import { OwnerField } from "./owner-field.tsx";
import { ShareField } from "./share-field.tsx";
import { rememberTeam, SharingFields } from "./sharing-fields.tsx";
import { SimilarHint } from "./similar-hint.tsx";
import { atFields, toInput, type Values } from "./to-input.ts";
import { useLog } from "./use-log.ts";

const FIELDS = [
  "title",
  "door",
  "owner",
  "tags",
  "team",
  "visibility",
  "share",
  "openedAtText",
  "decidedAtText",
  "choice",
  "skips",
];
/** What says that there is a draft; the rest has values of its own accord. */
const TYPED = ["title", "tags", "share", "choice", "openedAtText", "decidedAtText"];
const isTyped = (values: Values) => TYPED.some((name) => values[name]);
const none: Values = {};
const DATES: Dates = { openedAt: "past", decidedAt: "past" };
const datesIn = (values: Values) => (values.decided === "on" ? DATES : {});

/** What the browser can say by itself, so that nobody waits for it. */
function wrongIn(values: Values): Values {
  return {
    ...((values.title ?? "").trim() === "" && { title: "Say what has to be settled." }),
    ...(!values.door && { door: "Say which kind of door it is." }),
    ...wrongDates(values, datesIn(values)),
  };
}

/** The quick log. What is typed is kept in this browser until it is saved. */
export function LogForm({ slug, zone, onDone }: { slug: string; zone: string; onDone: () => void }) {
  const { data: workspace } = useQuery(workspaceQuery(slug));
  const me = useDesk()?.me ?? "";
  const draft = useDraft(draftKey(me, slug, "log"), none, isTyped);
  const { values, initial } = draft;
  const [wrong, setWrong] = useState(none);
  const { mutateAsync, isPending, error } = useLog(slug);
  const { form, send } = useSending<HTMLFormElement>(draft.forget, onDone);

  const note = () => form.current && draft.note(form.current);
  const refused = error ? atFields(error.fields) : none;
  const errors = Object.keys(wrong).length > 0 ? wrong : refused;
  const elsewhere = Object.entries(refused).filter(([name]) => !FIELDS.includes(name));
  const door = doors.find((one) => one === values.door);
  const choices = doors.map((value) => {
    const policy = workspace?.policies[value];
    const { word, sentence } = doorWords[value];
    const target = policy
      ? ` Target ${formatDuration(policy.target)}, enough at ${policy.enough}\u00a0%.`
      : "";
    return { value, label: word, hint: sentence + target };
  });

  const save = async (typed: Values) => {
    const given = await withDates(typed, datesIn(typed), zone);
    const complaints = wrongIn(given);
    setWrong(complaints);
    if (complaints.door && !complaints.title)
      form.current?.querySelector<HTMLInputElement>("[name=door]")?.focus();
    const input = toInput(given);
    if (Object.keys(complaints).length > 0 || !input) return;
    rememberTeam(slug, given.team ?? "");
    await send(mutateAsync(input));
  };

  return (
    <Form
      key={draft.round}
      ref={form}
      errors={errors}
      noValidate
      className="grid grid-cols-1 gap-5"
      onInput={note}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const entries = [...new FormData(event.currentTarget)];
        const texts = entries.flatMap(([name, value]) =>
          typeof value === "string" ? [[name, value] as const] : [],
        );
        if (!isPending) void save(Object.fromEntries(texts));
      }}
    >
      {isTyped(initial) && <Restored onForget={draft.forget} />}
      <Field name="title" label="What has to be settled?">
        <Input
          data-first
          defaultValue={initial.title ?? ""}
          maxLength={200}
          autoComplete="off"
          aria-required="true"
        />
      </Field>
      <div className="grid gap-1.5">
        <RadioCards name="door" legend="Door" choices={choices} defaultValue={door ?? null} optional />
        {errors.door && <Complaint>{errors.door}</Complaint>}
      </div>
      <SimilarHint slug={slug} title={values.title ?? ""} />
      <DoorHelp values={values} initial={initial} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <OwnerField members={workspace?.members ?? []} initial={initial.owner ?? me} />
        <Field name="tags" label="Tags" hint="With commas between them.">
          <Input defaultValue={initial.tags ?? ""} autoComplete="off" maxLength={520} />
        </Field>
      </div>
      <SharingFields slug={slug} teams={workspace?.teams ?? null} initial={initial} onChange={note} />
      <ShareField
        initial={initial.share ?? ""}
        enough={(door && workspace?.policies[door].enough) ?? null}
        onChange={note}
      />
      <DecidedFields initial={initial} zone={zone} decided={values.decided === "on"} />
      {error && (elsewhere.length > 0 || Object.keys(refused).length === 0) && (
        <Callout tone="danger" title={error.message} urgent>
          {elsewhere.length > 0 ? elsewhere.map(([, message]) => message).join(" ") : error.detail}
        </Callout>
      )}
      <div className="sticky bottom-[-1.25rem] -mx-5 -mb-5 border-line border-t bg-raised px-5 py-3.5 sm:-mx-6 sm:px-6">
        <Button type="submit" variant="primary" pending={isPending} className="w-full sm:w-auto">
          {values.decided === "on" ? "Log what was decided" : "Log the decision"}
        </Button>
      </div>
    </Form>
  );
}
