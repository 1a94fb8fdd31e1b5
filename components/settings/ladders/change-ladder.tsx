"use client";

import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";
import type { ChangeLadderProps } from "./change-ladder-props.ts";

const load = () => import("./ladder-dialog.tsx").then((module) => module.LadderDialog);

/** Opens the editor of a ladder; its code comes when somebody wants it. */
export function ChangeLadder(props: ChangeLadderProps) {
  const { Found, isOpen, show, close, note } = useLazily(load);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={show}>
        Change<span className="sr-only"> {props.title}</span>
      </Button>
      {Found && isOpen && <Found {...props} onClose={close} />}
      {note}
    </>
  );
}
