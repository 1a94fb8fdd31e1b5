"use client";

import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";
import { signalTitles } from "./signal-titles.ts";
import type { Asked } from "./snooze-dialog.tsx";

const load = () => import("./snooze-dialog.tsx").then((module) => module.SnoozeDialog);

/** Offers to put a signal aside, for those who can. */
export function SnoozeButton(asked: Asked) {
  const { Found, isOpen, show, close, prepare, note } = useLazily(load);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        onPointerEnter={prepare}
        onClick={show}
        aria-label={`Put aside: ${signalTitles[asked.signal]}`}
      >
        Put aside
      </Button>
      {Found && <Found {...asked} open={isOpen} onClose={close} />}
      {note}
    </>
  );
}
