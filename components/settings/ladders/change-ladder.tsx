"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ChangeLadderProps } from "./change-ladder-props.ts";

const LadderDialog = dynamic(() => import("./ladder-dialog.tsx").then((module) => module.LadderDialog), {
  ssr: false,
});

/** Opens the editor of a ladder; its code comes when somebody wants it. */
export function ChangeLadder(props: ChangeLadderProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Change<span className="sr-only"> {props.title}</span>
      </Button>
      {open && <LadderDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
