"use client";

import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";
import type { Team } from "@/lib/client/teams";

const load = () => import("./new-team-dialog.tsx").then((module) => module.NewTeamDialog);

/** Makes one more team. */
export function NewTeam(props: { slug: string; teams: readonly Team[] }) {
  const { Found, isOpen, show, close, note } = useLazily(load);
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={show}>
        New team
      </Button>
      {Found && <Found {...props} open={isOpen} onClose={close} />}
      {note}
    </>
  );
}
