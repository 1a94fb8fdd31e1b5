"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";
import type { Summary } from "@/lib/client/decision-list";

const load = () => import("./change-dialog.tsx").then((module) => module.ChangeDialog);

type ChangeManyProps = { slug: string; chosen: readonly Summary[]; onChanged: () => void };

/** The way to change all that are selected at once. */
export function ChangeMany(props: ChangeManyProps) {
  const [round, setRound] = useState(0);
  const { Found, isOpen, show, close, note } = useLazily(load);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          setRound(round + 1);
          show();
        }}
      >
        <Pencil aria-hidden="true" className="size-4" />
        Change
      </Button>
      {Found && <Found key={round} {...props} open={isOpen} onClose={close} />}
      {note}
    </>
  );
}
