"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { signalTitles } from "./signal-titles.ts";
import type { Asked } from "./snooze-dialog.tsx";

const load = () => import("./snooze-dialog.tsx").then((module) => module.SnoozeDialog);
const SnoozeDialog = dynamic(load, { ssr: false });

/** Offers to put a signal aside, for those who can. */
export function SnoozeButton(asked: Asked) {
  const [shown, setShown] = useState<"never" | "open" | "closed">("never");
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        onPointerEnter={() => void load()}
        onClick={() => setShown("open")}
        aria-label={`Put aside: ${signalTitles[asked.signal]}`}
      >
        Put aside
      </Button>
      {shown !== "never" && (
        <SnoozeDialog {...asked} open={shown === "open"} onClose={() => setShown("closed")} />
      )}
    </>
  );
}
