"use client";

import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Summary } from "@/lib/client/decision-list";

const ChangeDialog = dynamic(() => import("./change-dialog.tsx").then((module) => module.ChangeDialog), {
  ssr: false,
});

type ChangeManyProps = { slug: string; chosen: readonly Summary[]; onChanged: () => void };

/** The way to change all that are selected at once. */
export function ChangeMany(props: ChangeManyProps) {
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          setRound(round + 1);
          setOpen(true);
        }}
      >
        <Pencil aria-hidden="true" className="size-4" />
        Change
      </Button>
      {round > 0 && <ChangeDialog key={round} {...props} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
