"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { handOverStewardship } from "@/lib/client/people";
import { workspaceQuery } from "@/lib/client/workspace";
import { ProblemNote } from "../problem-note.tsx";
import { MemberSelect } from "./member-select.tsx";

type StewardshipDialogProps = { slug: string; me: string; open: boolean; onClose: () => void };

export function StewardshipDialog({ slug, me, open, onClose }: StewardshipDialogProps) {
  const router = useRouter();
  const { data: workspace } = useQuery(workspaceQuery(slug));
  const [to, setTo] = useState("");
  const { mutate, isPending, error } = useMutation({
    ...handOverStewardship(slug),
    onSuccess: () => {
      onClose();
      showToast({ title: "The stewardship is handed over. You are an admin now" });
      router.refresh();
    },
  });
  const heirs = (workspace?.members ?? []).filter(({ id }) => id !== me);
  return (
    <Dialog
      title="Hand over the stewardship"
      description="Somebody else answers for this workspace from then on. You stay as an admin."
      open={open}
      onClose={onClose}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) mutate({ to });
        }}
      >
        <MemberSelect label="New steward" members={heirs} value={to} onChoose={setTo} />
        <ProblemNote problem={error} />
        <Button type="submit" variant="danger" pending={isPending} className="justify-self-start">
          Hand over
        </Button>
      </form>
    </Dialog>
  );
}
