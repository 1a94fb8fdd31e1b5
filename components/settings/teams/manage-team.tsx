"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ManageTeamProps } from "./manage-team-props.ts";

const TeamDialog = dynamic(() => import("./team-dialog.tsx").then((module) => module.TeamDialog), {
  ssr: false,
});

/** Opens what can be done with a team; the code comes when somebody wants it. */
export function ManageTeam(props: ManageTeamProps) {
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Change<span className="sr-only"> {props.team.name}</span>
      </Button>
      {open !== null && <TeamDialog {...props} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
