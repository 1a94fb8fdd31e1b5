"use client";

import { useMutation } from "@tanstack/react-query";
import { LifetimeField } from "@/components/account/lifetime-field";
import { AccountForm } from "@/components/people/account-form";
import { needed } from "@/components/people/checks";
import { CopyField } from "@/components/people/copy-field";
import { text } from "@/components/people/enter";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { shareView } from "@/lib/client/sharing";

const MOST_LETTERS = 200;
const USUAL_DAYS = 30;
const lifetimes = [
  { days: 7, label: "A week" },
  { days: USUAL_DAYS, label: "30 days" },
  { days: 90, label: "90 days" },
] as const;

type ShareDialogProps = {
  slug: string;
  view: Readonly<Record<string, string>>;
  open: boolean;
  onClose: () => void;
};

/** A name and an end, then the link, this once. */
export function ShareDialog({ slug, view, open, onClose }: ShareDialogProps) {
  const { mutate, reset, isPending, error, data } = useMutation(shareView(slug));
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Dialog
      title="Share these figures by a link"
      description="Whoever has the link reads this view without signing in: as much as you may see then, and no decision by name."
      open={open}
      onClose={close}
    >
      {data ? (
        <div className="grid gap-4">
          <CopyField label={`Link “${data.name}”`} value={data.url} />
          <p className="text-ink-soft">It is not shown again. You can end it under Settings, Links.</p>
          <Button onClick={close} className="justify-self-start">
            Done
          </Button>
        </div>
      ) : (
        <AccountForm
          submit="Make the link"
          pending={isPending}
          problem={error}
          onSubmit={(form) =>
            mutate({ name: text(form, "name").trim(), view, days: Number(text(form, "days")) })
          }
        >
          <Field
            name="name"
            label="Name"
            hint="Stands above the figures; readers see it."
            check={needed("Give it a name.")}
          >
            <Input autoComplete="off" maxLength={MOST_LETTERS} aria-required="true" />
          </Field>
          <LifetimeField label="Ends after" lifetimes={lifetimes} usual={USUAL_DAYS} />
        </AccountForm>
      )}
    </Dialog>
  );
}
