"use client";

import { type Ref, useId } from "react";

type SliderProps = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  /** Whole per cent. */
  value: number;
  /** Where a mark stands, if anywhere. */
  notch: number | null;
  /** How the value is read out. */
  words: string;
  name?: string;
  onChange: (value: number) => void;
};

/** Half of the thumb: the browser keeps the whole thumb on the track. */
const HALF = 11;
const at = (per: number) => `calc(${HALF}px + (100% - ${2 * HALF}px) * ${per / 100})`;

/** The platform's own slider under a track of ours: arrows, pages, home and end, touch and screen readers work as everywhere. */
export function Slider({ ref, label, value, notch, words, name, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-ink-soft text-sm">
        {label}
      </label>
      <div className="relative h-9 pointer-coarse:h-11">
        <span
          aria-hidden="true"
          className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-track"
        />
        <span
          aria-hidden="true"
          className="absolute left-0 top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-accent"
          style={{ width: at(value) }}
        />
        {notch !== null && (
          <span
            aria-hidden="true"
            className="absolute top-1/2 h-5 w-0.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink"
            style={{ left: at(notch) }}
          />
        )}
        <input
          ref={ref}
          id={id}
          name={name}
          type="range"
          min={0}
          max={100}
          step={1}
          value={value}
          aria-valuetext={words}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          className="slider absolute inset-0 w-full"
        />
      </div>
      {notch !== null && (
        <div aria-hidden="true" className="relative h-4 text-ink-faint text-xs">
          <span className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: at(notch) }}>
            enough, {notch} %
          </span>
        </div>
      )}
    </div>
  );
}
