"use client";

import { askWords } from "@/components/decisions/closing-words";
import { buttonStyles } from "@/components/ui/button-styles";
import { Refusal } from "@/components/ui/complaint";
import { controlStyles } from "@/components/ui/control-styles";
import type { Decision } from "@/lib/client/decisions";
import type { Ask } from "@/lib/decisions/words";
import { useAct } from "../use-act.ts";

type Said = Decision["outcomes"][number]["steps"][number];

type StepRowProps = {
  ask: Ask;
  said: Said | null;
  note: string | null;
};

const answers = [
  { changed: true, label: "Yes" },
  { changed: false, label: "No" },
] as const;

/** One step: one tap says whether it changed anything; the hours can be left out. */
export function StepRow({ ask, said, note }: StepRowProps) {
  const { mutate, error } = useAct();
  const say = (step: { changed?: boolean; hours?: number }) =>
    mutate({ act: { type: "judgeSteps", input: { steps: [{ ask, ...step }] } }, done: "Kept" });
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-2 py-2 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_auto_6rem] sm:gap-3">
      <p className="max-sm:col-span-2">
        {askWords[ask]} {note && <span className="text-ink-faint text-sm">({note})</span>}
      </p>
      <fieldset className="flex gap-2" aria-label={askWords[ask]}>
        {answers.map(({ changed, label }) => (
          <button
            key={label}
            type="button"
            aria-pressed={said?.changed === changed}
            onClick={() => said?.changed === changed || say({ changed })}
            className={`${buttonStyles({ size: "sm" })} aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent`}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <label className="flex items-center gap-2 text-ink-soft text-sm">
        <span className="sr-only">Hours for: {askWords[ask]}</span>
        <input
          key={said?.hours ?? ""}
          type="number"
          inputMode="numeric"
          min={0}
          max={100_000}
          step={1}
          defaultValue={said?.hours ?? ""}
          onBlur={({ target: { value, validity } }) => {
            const known = said?.hours ?? null;
            if (validity.valid && value !== String(known ?? "")) say({ hours: Number(value) });
          }}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
          className={`${controlStyles} max-w-24`}
        />
        h
      </label>
      {error && (
        <div className="col-span-full">
          <Refusal error={error} />
        </div>
      )}
    </li>
  );
}
