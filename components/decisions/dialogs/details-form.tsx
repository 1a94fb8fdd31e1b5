"use client";

import { Form } from "@base-ui/react/form";
import { BothVersions } from "@/components/decisions/page/both-versions";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { useDraft } from "@/components/decisions/page/use-draft";
import { useEdit } from "@/components/decisions/page/use-edit";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Decision, Edit } from "@/lib/client/decisions";
import { localDay } from "@/lib/decisions/time";

const tagsOf = (typed: string) =>
  typed
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");

/** The due day and the tags; title and question are edited where they stand. */
export function DetailsForm({ onDone }: { onDone: () => void }) {
  const { slug, reference, zone } = useRoom();
  const decision = useDecision();
  const dayOf = ({ due }: Pick<Decision, "due">) => (due === null ? "" : (due.on ?? localDay(due.at, zone)));
  const inWords = (one: Pick<Decision, "due" | "tags">) =>
    `Due: ${dayOf(one) || "none"}\nTags: ${one.tags.join(", ") || "none"}`;
  const before = { due: dayOf(decision), tags: decision.tags.join(", ") };
  const draft = useDraft(`ajar:${slug}:${reference}:details`, before);
  const { mutate, isPending, error, theirs } = useEdit(() => {
    draft.forget();
    onDone();
  });
  const { due = "", tags = "" } = draft.values;
  const edit: Edit = {
    ...(due !== before.due && { due: due === "" ? null : due }),
    ...(tags !== before.tags && { tags: tagsOf(tags) }),
  };
  const save = () => {
    if (Object.keys(edit).length === 0) onDone();
    else if (!isPending) mutate(edit);
  };
  const elsewhere = Object.entries(error?.fields ?? {}).filter(
    ([field]) => field !== "due" && field !== "tags",
  );
  return (
    <Form
      errors={error?.fields ?? {}}
      className="grid gap-5"
      onInput={(event) => draft.note(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {decision.status === "open" && (
        <Field name="due" label="Due" hint="The end of that day.">
          <Input type="date" defaultValue={draft.initial.due ?? ""} />
        </Field>
      )}
      <Field name="tags" label="Tags" hint="Up to ten, with commas between them.">
        <Input defaultValue={draft.initial.tags ?? ""} autoComplete="off" />
      </Field>
      {theirs && (
        <BothVersions
          theirs={inWords(theirs)}
          mine={`Due: ${due || "none"}\nTags: ${tags || "none"}`}
          onTheirs={() => {
            draft.forget();
            onDone();
          }}
          onMine={save}
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
