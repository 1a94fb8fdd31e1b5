"use client";

import { EyeOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { seesAnswers } from "@/lib/decisions/redact";
import { useOpenPanel } from "./panels.tsx";
import { useRoom } from "./room.tsx";

const counted = (answered: number) => {
  if (answered === 0) return "Nobody has answered yet.";
  return answered === 1 ? "One person has answered." : `${answered} people have answered.`;
};

/** That answers are hidden, from whom, and how many there are. */
export function HiddenAnswers({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { answers, answered } = decision;
  const sees = seesAnswers(decision, viewer.id);
  const mayClose = answers === "hidden" && mayDo("closeRound", decision, viewer);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md bg-sunken px-4 py-3">
      <EyeOff aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      <p className="min-w-48 flex-1">
        <span className="font-medium">
          {sees ? "Hidden from those who have not answered." : "Answers are hidden until you gave yours."}
        </span>{" "}
        <span className="text-ink-soft">{counted(answered)}</span>
      </p>
      {mayClose && (
        <Button size="sm" onClick={() => open({ kind: "closeRound" })}>
          Close the round
        </Button>
      )}
    </div>
  );
}
