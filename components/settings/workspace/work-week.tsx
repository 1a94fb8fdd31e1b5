"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { clockOf, dayWords } from "./clock.ts";

type WorkWeekProps = { days: readonly number[]; from: number; to: number };

/** When people work here. Native boxes and clocks: they know every keyboard and every phone. */
export function WorkWeek({ days: chosen, from, to }: WorkWeekProps) {
  return (
    <div className="grid gap-4">
      <fieldset>
        <legend className="mb-1.5 font-medium">Working days</legend>
        <div className="flex flex-wrap gap-2">
          {dayWords.map((word, place) => (
            <label
              key={word}
              className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-line px-3 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-wash pointer-coarse:min-h-11"
            >
              <input
                type="checkbox"
                name="workDays"
                value={place + 1}
                defaultChecked={chosen.includes(place + 1)}
                className="size-4 accent-accent"
              />
              {word}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-4 sm:max-w-xs">
        <Field name="workFrom" label="From">
          <Input type="time" required defaultValue={clockOf(from)} />
        </Field>
        <Field name="workTo" label="To">
          <Input type="time" required defaultValue={clockOf(to)} />
        </Field>
      </div>
    </div>
  );
}
