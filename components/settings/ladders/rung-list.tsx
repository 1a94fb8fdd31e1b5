"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { SelectBox } from "@/components/ui/select-box";
import { hourChoices, hoursInWords } from "./hours.ts";

interface EditedRung {
  readonly id: string;
  readonly name: string;
  readonly hours: number;
}

type RungListProps = { rungs: readonly EditedRung[]; onChange: (rungs: EditedRung[]) => void };

const small =
  "grid size-8 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11 aria-disabled:text-ink-faint/50";

/** The people of a ladder, lowest first; each can change places with the one beside them. */
export function RungList({ rungs, onChange }: RungListProps) {
  const swap = (place: number, other: number) => {
    const [one, two] = [rungs[place], rungs[other]];
    if (!one || !two) return;
    onChange(rungs.map((rung, at) => (at === place ? two : at === other ? one : rung)));
  };
  return (
    <ol className="divide-y divide-line rounded-md border border-line">
      {rungs.map(({ id, name, hours }, place) => (
        <li
          key={id}
          className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 px-3 py-2 sm:grid-cols-[1.5rem_minmax(0,1fr)_9rem_auto]"
        >
          <span className="text-ink-faint tabular-nums">{place + 1}</span>
          <span className="wrap-anywhere">{name}</span>
          <div className="max-sm:col-start-2 max-sm:row-start-2">
            <SelectBox
              aria-label={`${name} answers within`}
              value={hours}
              onChange={(event) =>
                onChange(
                  rungs.map((rung) =>
                    rung.id === id ? { ...rung, hours: Number(event.target.value) } : rung,
                  ),
                )
              }
            >
              {hourChoices(hours).map((choice) => (
                <option key={choice} value={choice}>
                  within {hoursInWords(choice)}
                </option>
              ))}
            </SelectBox>
          </div>
          <span className="flex max-sm:col-start-3 max-sm:row-start-1">
            <button
              type="button"
              aria-label={`${name} earlier`}
              aria-disabled={place === 0}
              className={small}
              onClick={() => swap(place, place - 1)}
            >
              <ArrowUp aria-hidden="true" className="size-4" />
            </button>
            <button
              type="button"
              aria-label={`${name} later`}
              aria-disabled={place === rungs.length - 1}
              className={small}
              onClick={() => swap(place, place + 1)}
            >
              <ArrowDown aria-hidden="true" className="size-4" />
            </button>
            <button
              type="button"
              aria-label={`Take ${name} off`}
              className={small}
              onClick={() => onChange(rungs.filter((rung) => rung.id !== id))}
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}
