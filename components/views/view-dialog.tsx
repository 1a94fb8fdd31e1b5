"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useChange } from "@/components/account/use-change";
import { useFirstFocus } from "@/components/account/use-first-focus";
import { AccountForm } from "@/components/people/account-form";
import { needed } from "@/components/people/checks";
import { text } from "@/components/people/enter";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioRow } from "@/components/ui/radio-row";
import { TextLink } from "@/components/ui/text-link";
import { changeView, saveView, type ViewHere, type ViewsHere, viewsKey } from "@/lib/client/views";
import { DeleteView } from "./delete-view.tsx";

const MOST_LETTERS = 100;
const NEW = "What is shown now, under a name. It stands under Views and in the palette.";
const whose = [
  { value: "own", label: "Only me" },
  { value: "shared", label: "Everybody here" },
];

type ViewFormProps = {
  here: ViewsHere;
  /** The view as it is kept; null keeps what is shown. */
  view: ViewHere | null;
  onDone: () => void;
};

/** A name, and who has it. */
function ViewForm({ here, view, onDone }: ViewFormProps) {
  const { slug, page, search } = here;
  const first = useFirstFocus<HTMLInputElement>();
  const client = useQueryClient();
  const save = useChange(saveView(slug), { shown: true, said: "Saved." });
  const change = useChange(changeView(slug, view?.id ?? ""), { shown: true, said: "Changed." });
  const { isPending, error } = view ? change : save;
  const done = {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: viewsKey(slug) });
      onDone();
    },
  };
  const submit = (form: FormData) => {
    const given = { name: text(form, "name").trim(), shared: text(form, "whose") === "shared" };
    if (view) change.mutate(given, done);
    else save.mutate({ ...given, page, search }, done);
  };
  return (
    <AccountForm submit="Save" pending={isPending} problem={error} onSubmit={submit}>
      <Field name="name" label="Name" check={needed("Give it a name.")}>
        <Input
          ref={first}
          autoComplete="off"
          maxLength={MOST_LETTERS}
          aria-required="true"
          defaultValue={view?.name}
        />
      </Field>
      {(here.mayShare || view?.shared) && (
        <div className="grid gap-1.5">
          <RadioRow
            name="whose"
            legend="Who has it"
            choices={whose}
            defaultValue={view?.shared ? "shared" : "own"}
          />
          <p className="text-ink-soft text-sm">
            Each sees in it what they may see themselves.{" "}
            <TextLink href="/help/views">How views work</TextLink>
          </p>
        </div>
      )}
    </AccountForm>
  );
}

type ViewDialogProps = {
  here: ViewsHere;
  current: ViewHere | null;
  open: boolean;
  onClose: () => void;
};

/** Keeps the view that is shown; where it is kept already, renames it, shares it or deletes it. */
export function ViewDialog({ here, current, open, onClose }: ViewDialogProps) {
  return (
    <Dialog
      title={current ? "Change this view" : "Save this view"}
      description={current ? undefined : NEW}
      open={open}
      onClose={onClose}
    >
      <div className="grid grid-cols-1 gap-3">
        <ViewForm here={here} view={current} onDone={onClose} />
        {current && <DeleteView here={here} view={current} onDone={onClose} />}
      </div>
    </Dialog>
  );
}
