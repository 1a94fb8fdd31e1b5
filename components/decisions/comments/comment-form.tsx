"use client";

import { type ReactNode, useState } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { draftKey, useDraft } from "@/components/decisions/page/use-draft";
import { useSending } from "@/components/decisions/page/use-sending";
import { Button } from "@/components/ui/button";
import { Complaint, Refusal } from "@/components/ui/complaint";
import { type Person, readPicked, toSend } from "./mentioning.ts";
import { useSay } from "./use-say.ts";
import { WordsField } from "./words-field.tsx";

type CommentFormProps = {
  /** Under which name the draft is kept. */
  name: string;
  label: string;
  send: string;
  initial?: { typed: string; picked: readonly Person[] };
  /** What the words are for, once they are as they are sent. */
  toAct: (text: string, form: FormData) => Parameters<ReturnType<typeof useSay>["mutate"]>[0];
  onDone?: () => void;
  onCancel?: () => void;
  children?: ReactNode;
};

/** Words for a comment, kept in this browser until they are sent. */
export function CommentForm(props: CommentFormProps) {
  const { name, label, send, initial, toAct, onDone, onCancel, children } = props;
  const { slug, reference, viewer } = useRoom();
  const draft = useDraft(draftKey(viewer.id, slug, reference, name), { text: initial?.typed ?? "" });
  const [picked, setPicked] = useState<readonly Person[]>(() => [
    ...(initial?.picked ?? []),
    ...readPicked(draft.initial.picked),
  ]);
  const { mutateAsync, isPending, error } = useSay();
  const leave = () => {
    draft.forget();
    setPicked([]);
  };
  const { form, send: sending } = useSending<HTMLFormElement>(leave, () => onDone?.());
  const note = () => form.current && draft.note(form.current);
  const isEmpty = (draft.values.text ?? "").trim() === "";
  return (
    <form
      ref={form}
      className="grid gap-2"
      onInput={note}
      onKeyDown={(event) => {
        if (event.key === "Escape" && onCancel) {
          leave();
          onCancel();
        }
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending || isEmpty) return;
        const data = new FormData(event.currentTarget);
        void sending(mutateAsync(toAct(toSend(String(data.get("text") ?? ""), picked), data)));
      }}
    >
      <WordsField
        key={draft.round}
        label={label}
        initial={draft.initial.text ?? ""}
        picked={picked}
        onPick={(person) => setPicked([...picked.filter(({ id }) => id !== person.id), person])}
        onChange={note}
      />
      {error?.fields.text ? <Complaint>{error.fields.text}</Complaint> : <Refusal error={error} />}
      <div className="flex flex-wrap items-center gap-2">
        {children}
        <span className="ml-auto flex gap-2">
          {onCancel && (
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                leave();
                onCancel();
              }}
            >
              Cancel
            </Button>
          )}
          <Button type="submit" size="sm" variant={isEmpty ? "secondary" : "primary"} pending={isPending}>
            {send}
          </Button>
        </span>
      </div>
    </form>
  );
}
