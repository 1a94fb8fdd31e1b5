"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SelectBox } from "@/components/ui/select-box";

const HOUR = 3_600;
const DAY = 86_400;

/** A length of time as it was typed: a number, and hours or days. */
export function secondsIn(form: FormData): number {
  const unit = form.get("unit") === "days" ? DAY : HOUR;
  return Math.round(Number(form.get("target")) * unit);
}

/** Whole days as days, anything else as hours. */
export function DurationField({ seconds }: { seconds: number }) {
  const inDays = seconds % DAY === 0;
  return (
    <Field name="target" label="Target time" hint="85 % should be decided within it.">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">
        <Input
          type="number"
          inputMode="decimal"
          min={0.01}
          step="any"
          required
          defaultValue={inDays ? seconds / DAY : Math.round((seconds / HOUR) * 100) / 100}
        />
        <SelectBox name="unit" aria-label="Hours or days" defaultValue={inDays ? "days" : "hours"}>
          <option value="hours">hours</option>
          <option value="days">days</option>
        </SelectBox>
      </div>
    </Field>
  );
}
