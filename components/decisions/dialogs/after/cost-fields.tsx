"use client";

import { useRoom } from "@/components/decisions/page/room";
import type { Values } from "@/components/decisions/page/use-draft";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CommandInput } from "@/lib/decisions/commands";

type Cost = CommandInput<"reverse">["cost"];

const amount = (value: string | undefined) =>
  value === undefined || value.trim() === "" ? undefined : Number(value);

/** What was typed as a cost, or nothing. */
export function costIn(values: Values, prefix: string): Cost {
  const hours = amount(values[`${prefix}.hours`]);
  const money = amount(values[`${prefix}.money`]);
  if (hours === undefined && money === undefined) return undefined;
  return { ...(hours !== undefined && { hours }), ...(money !== undefined && { money }) };
}

export const costFields = (prefix: string) => [`${prefix}.hours`, `${prefix}.money`];

type CostFieldsProps = {
  prefix: string;
  legend: string;
  /** What had been expected, for comparison. */
  hint?: string | undefined;
  initial: Values;
};

/** Hours of work and money, side by side; both may stay empty. */
export function CostFields({ prefix, legend, hint, initial }: CostFieldsProps) {
  const { currency } = useRoom();
  const whole = { type: "number", inputMode: "numeric", min: 0, step: 1 } as const;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-0.5 font-medium">{legend}</legend>
      {hint && <p className="text-ink-soft text-sm">{hint}</p>}
      <div className="grid grid-cols-2 items-start gap-4 sm:gap-5">
        <Field name={`${prefix}.hours`} label="Hours of work">
          <Input {...whole} max={100_000} defaultValue={initial[`${prefix}.hours`] ?? ""} />
        </Field>
        <Field name={`${prefix}.money`} label={`Money, ${currency}`}>
          <Input {...whole} max={1_000_000_000_000} defaultValue={initial[`${prefix}.money`] ?? ""} />
        </Field>
      </div>
    </fieldset>
  );
}
