"use client";

import { Form } from "@base-ui/react/form";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast";
import { askDeletion, exportHref, type Settings } from "@/lib/client/workspace-settings";
import { ProblemNote } from "../problem-note.tsx";

type DeletionDialogProps = { settings: Settings; open: boolean; onClose: () => void };

/** The name has to be typed: nobody deletes a workspace by a slip, or the wrong one. */
export function DeletionDialog({ settings, open, onClose }: DeletionDialogProps) {
  const router = useRouter();
  const { mutate, isPending, error } = useMutation({
    ...askDeletion(settings.slug),
    onSuccess: () => {
      onClose();
      showToast({ title: "The workspace is closed, and gone in 14 days" });
      router.refresh();
    },
  });
  return (
    <Dialog
      title={`Delete ${settings.name}`}
      description="Take along what you need first."
      open={open}
      onClose={onClose}
    >
      <Form
        errors={error?.fields ?? {}}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "");
          if (!isPending) mutate({ name });
        }}
      >
        <p>
          <a
            href={exportHref(settings.slug)}
            download
            className="rounded-sm font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
          >
            Export everything you can see
          </a>{" "}
          as JSON lines. Private decisions of others are not in it, and will be gone as well.
        </p>
        <Field name="name" label="Type the name of the workspace" hint={settings.name}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} required />
        </Field>
        <ProblemNote problem={error} fields={["name"]} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="danger" pending={isPending}>
            Close and delete
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
