"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { Team } from "@/lib/client/teams";

const Dialog = dynamic(() => import("@/components/ui/dialog").then((module) => module.Dialog), {
  ssr: false,
});
const TeamForm = dynamic(() => import("./team-form.tsx").then((module) => module.TeamForm), { ssr: false });

/** Makes one more team. */
export function NewTeam({ slug, teams }: { slug: string; teams: readonly Team[] }) {
  const router = useRouter();
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        New team
      </Button>
      {open !== null && (
        <Dialog title="New team" open={open} onClose={() => setOpen(false)}>
          <TeamForm
            slug={slug}
            parents={teams}
            onDone={(title) => {
              setOpen(false);
              showToast({ title });
              router.refresh();
            }}
          />
        </Dialog>
      )}
    </>
  );
}
