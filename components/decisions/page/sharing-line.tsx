"use client";

import { Eye, Lock, Users } from "lucide-react";
import { seenBy } from "@/components/decisions/seen-by";
import type { Decision } from "@/lib/client/decisions";
import { useOpenPanel } from "./panels.tsx";
import { useRoom } from "./room.tsx";

const icons = { workspace: Eye, team: Users, people: Lock } as const;

/** Its team and who sees it, in plain words; pressed, it shows who they are, and lets those change it who may. */
export function SharingLine({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { team, visibility } = decision;
  const Icon = icons[visibility];
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => open({ kind: "sharing" })}
      className="flex min-w-0 items-start gap-2 rounded-sm py-px text-left hover:text-ink pointer-coarse:py-3"
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="wrap-anywhere min-w-0">
        {team && <span className="font-medium text-ink">{team.name}: </span>}
        <span className="underline decoration-line-strong underline-offset-3">
          {seenBy(decision, viewer.id)}
        </span>
      </span>
    </button>
  );
}
