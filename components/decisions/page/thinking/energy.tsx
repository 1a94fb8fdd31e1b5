"use client";

import { BatteryLow, Zap } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { Refusal } from "@/components/ui/complaint";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "../room.tsx";
import { useAct } from "../use-act.ts";

const answers = [
  { energy: "energised", label: "Energised", Icon: Zap },
  { energy: "drained", label: "Drained", Icon: BatteryLow },
] as const;

/** One tap, for oneself: whether deciding this gave energy or took some. */
export function Energy({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const { mutate, isPending, error } = useAct();
  if (!mayDo("sayEnergy", decision, viewer)) return null;
  const said = decision.energy;
  return (
    <section
      aria-label="Your energy"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 shadow-card sm:px-6"
    >
      <p className="min-w-48 flex-1">
        <span className="font-medium">How did deciding this leave you?</span>{" "}
        <span className="text-ink-soft">Nobody else sees it.</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {answers.map(({ energy, label, Icon }) => (
          <button
            key={energy}
            type="button"
            aria-pressed={said === energy}
            onClick={() =>
              said === energy ||
              isPending ||
              mutate({ act: { type: "sayEnergy", input: { energy } }, done: label })
            }
            className={`${buttonStyles({ size: "sm" })} aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent`}
          >
            <Icon aria-hidden="true" className="size-4" />
            {label}
          </button>
        ))}
      </div>
      <Refusal error={error} />
    </section>
  );
}
