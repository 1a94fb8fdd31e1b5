"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { possibleParents } from "./branches.ts";
import { DeleteTeam } from "./delete-team.tsx";
import type { ManageTeamProps } from "./manage-team-props.ts";
import { TeamForm } from "./team-form.tsx";
import { TeamPeople } from "./team-people.tsx";

type TeamDialogProps = ManageTeamProps & { open: boolean; onClose: () => void };

/** A team: its name and place, its people, and a step further its end. */
export function TeamDialog({ slug, team, teams, members, open, onClose }: TeamDialogProps) {
  const router = useRouter();
  const [ending, setEnding] = useState(false);
  const close = () => {
    setEnding(false);
    onClose();
  };
  const done = (title: string) => {
    close();
    showToast({ title });
    router.refresh();
  };
  return (
    <Dialog title={team.name} open={open} onClose={close}>
      {ending ? (
        <DeleteTeam slug={slug} team={team} onBack={() => setEnding(false)} onDone={done} />
      ) : (
        <div className="grid gap-6">
          <TeamForm slug={slug} team={team} parents={possibleParents(teams, team.id)} onDone={done} />
          <TeamPeople slug={slug} team={team} members={members} />
          <Button variant="quiet" className="justify-self-start" onClick={() => setEnding(true)}>
            Delete this team …
          </Button>
        </div>
      )}
    </Dialog>
  );
}
