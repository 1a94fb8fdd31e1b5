"use client";

import { useEffect, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatDay, formatInstant } from "@/lib/format/day";

type DateFieldProps = {
  /** The hidden field with what was understood; what was typed is sent beside it, as `…Text`. */
  name: string;
  label: string;
  /** What an empty field means. */
  hint: string;
  initial: string;
  zone: string;
  /** When what was typed has been understood. */
  onRead: () => void;
};

const asPeopleRead = (read: string, zone: string) =>
  read.includes("T") ? formatInstant(read, zone) : formatDay(read);

/** A time in the past, as people type it; what was understood is shown before anything is saved. */
export function DateField({ name, label, hint, initial, zone, onRead }: DateFieldProps) {
  const [typed, setTyped] = useState(initial);
  const [read, setRead] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    // The dictionary of dates is fetched with the first field that needs it.
    void import("@/lib/client/typed-date").then(({ readPast }) => {
      if (current) setRead(typed.trim() === "" ? null : readPast(typed, new Date().toISOString(), zone));
    });
    return () => {
      current = false;
    };
  }, [typed, zone]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is written when this field has a new meaning
  useEffect(() => onRead(), [read]);

  const understood = read === null ? null : asPeopleRead(read, zone);
  return (
    <>
      <Field
        name={`${name}Text`}
        label={label}
        hint={
          <output>
            {understood ??
              (typed.trim() === "" ? hint : "Not understood yet. Try “yesterday”, “fri 3pm”, “2 Dec”.")}
          </output>
        }
      >
        <Input defaultValue={initial} onValueChange={setTyped} autoComplete="off" maxLength={100} />
      </Field>
      <input type="hidden" name={name} value={read ?? ""} />
    </>
  );
}
