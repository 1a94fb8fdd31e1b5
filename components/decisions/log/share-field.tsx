"use client";

import { useEffect, useState } from "react";
import { dialWord } from "@/components/decisions/dial-word";
import { Button } from "@/components/ui/button";
import { Slider } from "@/components/ui/slider";

type ShareFieldProps = { initial: string; enough: number | null; onChange: () => void };

/** The dial. Until somebody touches it, nothing is said. */
export function ShareField({ initial, enough, onChange }: ShareFieldProps) {
  const [share, setShare] = useState(initial === "" ? null : Number(initial));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is written when the dial has moved
  useEffect(() => onChange(), [share]);
  const { word, text } = dialWord(share ?? 0, enough);
  return (
    <div className="grid gap-1">
      <p className="flex min-h-8 flex-wrap items-center gap-x-2">
        <span className="font-medium">Information</span>
        {share === null ? (
          <span className="text-ink-faint">not said yet</span>
        ) : (
          <>
            <span className="font-semibold tabular-nums">{share} %</span>
            <span className={text}>{word}</span>
            <Button size="sm" variant="quiet" className="ml-auto" onClick={() => setShare(null)}>
              Leave unsaid
            </Button>
          </>
        )}
      </p>
      <Slider
        label="How much of what we wish we knew do we know?"
        value={share ?? 0}
        notch={enough}
        words={share === null ? "not said yet" : `${share} % ${word}`}
        onChange={setShare}
      />
      <input type="hidden" name="share" value={share ?? ""} />
    </div>
  );
}
