"use client";

import { useRouter } from "next/navigation";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { Team } from "@/lib/client/teams";
import { TeamForm } from "./team-form.tsx";

type NewTeamDialogProps = { slug: string; teams: readonly Team[]; open: boolean; onClose: () => void };

export function NewTeamDialog({ slug, teams, open, onClose }: NewTeamDialogProps) {
  const router = useRouter();
  const done = (title: string) => {
    onClose();
    showToast({ title });
    router.refresh();
  };
  return (
    <Dialog title="New team" open={open} onClose={onClose}>
      <TeamForm slug={slug} parents={teams} onDone={done} />
    </Dialog>
  );
}
