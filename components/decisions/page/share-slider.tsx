"use client";

import { useRef, useState } from "react";
import { dialWord } from "@/components/decisions/dial-word";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { Slider } from "@/components/ui/slider";
import { useAct } from "./use-act.ts";

/** A new reading of the dial. Moving it is trying it; only the button records it. */
export function ShareSlider({ share, enough }: { share: number | null; enough: number | null }) {
  const [moved, setMoved] = useState<number | null>(null);
  const { mutate, isPending, error } = useAct();
  const slider = useRef<HTMLInputElement>(null);
  const shown = moved ?? share ?? 0;
  const { word, text } = dialWord(shown, enough);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (moved === null || isPending) return;
        const note = new FormData(event.currentTarget).get("note");
        const said = typeof note === "string" ? note.trim() : "";
        mutate(
          {
            act: { type: "logReading", input: { share: moved, ...(said && { note: said }) } },
            done: `Reading of ${moved} % recorded`,
          },
          { onSuccess: () => setMoved(null) },
        );
        slider.current?.focus();
      }}
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-xl tabular-nums">
          {moved === null && share === null ? "No reading" : `${shown} %`}
        </span>
        {(moved !== null || share !== null) && <span className={text}>{word}</span>}
      </p>
      <Slider
        ref={slider}
        label="How much of what we wish we knew do we know?"
        value={shown}
        notch={enough}
        words={`${shown} %, ${word}`}
        onChange={setMoved}
      />
      {moved !== null && (
        <div className="grid gap-3">
          <label className="grid gap-1.5 font-medium">
            What changed? (optional)
            <input
              name="note"
              autoComplete="off"
              maxLength={2000}
              className={`${controlStyles} font-normal`}
            />
          </label>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" size="sm" variant="primary" pending={isPending}>
              Record {moved} %
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setMoved(null)}>
              Leave it
            </Button>
          </div>
          {error && (
            <p role="alert" className="text-danger text-sm">
              {error.message}. {error.detail}
            </p>
          )}
        </div>
      )}
    </form>
  );
}
