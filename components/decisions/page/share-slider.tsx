"use client";

import { useRef, useState } from "react";
import { dialWord } from "@/components/decisions/dial-word";
import { lazily } from "@/components/ui/lazily";
import { Slider } from "@/components/ui/slider";

const RecordReading = lazily(() => import("./record-reading.tsx").then((module) => module.RecordReading));

type ShareSliderProps = {
  share: number | null;
  enough: number | null;
  /** What the newest reading goes by, where that could be one or the other. */
  source: string | null;
};

/** A new reading of the dial. Moving it is trying it; only the button that then appears records it. */
export function ShareSlider({ share, enough, source }: ShareSliderProps) {
  const [moved, setMoved] = useState<number | null>(null);
  const slider = useRef<HTMLInputElement>(null);
  const shown = moved ?? share ?? 0;
  const { word, text } = dialWord(shown, enough);
  const isRead = moved !== null || share !== null;
  const settle = () => {
    setMoved(null);
    slider.current?.focus();
  };
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-xl tabular-nums">{isRead ? `${shown} %` : "No reading"}</span>
        {isRead && <span className={text}>{word}</span>}
        {source && <span className="text-ink-faint text-sm">{moved === null ? source : "an estimate"}</span>}
      </p>
      <Slider
        ref={slider}
        label="How much of what we wish we knew do we know?"
        value={shown}
        notch={enough}
        words={`${shown} %, ${word}`}
        onChange={setMoved}
      />
      {moved !== null && <RecordReading share={moved} onDone={settle} />}
    </div>
  );
}
