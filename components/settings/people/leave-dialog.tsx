"use client";

import { useMutation } from "@tanstack/react-query";
import { enter } from "@/components/people/enter";
import { Dialog } from "@/components/ui/dialog";
import { leave } from "@/lib/client/people";
import { ProblemNote } from "../problem-note.tsx";
import { GoingForm } from "./going-form.tsx";

type LeaveDialogProps = {
  slug: string;
  workspaceName: string;
  me: string;
  open: boolean;
  onClose: () => void;
};

export function LeaveDialog({ slug, workspaceName, me, open, onClose }: LeaveDialogProps) {
  const { mutate, isPending, isSuccess, error } = useMutation({
    ...leave(slug),
    onSuccess: () => enter("/"),
  });
  return (
    <Dialog
      title={`Leave ${workspaceName}`}
      description="You cannot enter any more; an admin can invite you again."
      open={open}
      onClose={onClose}
    >
      <GoingForm
        slug={slug}
        who={me}
        submit="Leave"
        pending={isPending || isSuccess}
        onGo={(going) => mutate(going)}
        onBack={onClose}
      >
        <ProblemNote problem={error} />
      </GoingForm>
    </Dialog>
  );
}
