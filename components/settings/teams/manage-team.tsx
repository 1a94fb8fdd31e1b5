"use client";

import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";
import type { ManageTeamProps } from "./manage-team-props.ts";

const load = () => import("./team-dialog.tsx").then((module) => module.TeamDialog);

/** Opens what can be done with a team; the code comes when somebody wants it. */
export function ManageTeam(props: ManageTeamProps) {
  const { Found, isOpen, show, close, note } = useLazily(load);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={show}>
        Change<span className="sr-only"> {props.team.name}</span>
      </Button>
      {Found && <Found {...props} open={isOpen} onClose={close} />}
      {note}
    </>
  );
}
