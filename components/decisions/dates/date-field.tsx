"use client";

import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Tense } from "@/lib/client/typed-date";
import { formatInstant, formatWeekday } from "@/lib/format/day";
import { readTyped, textName } from "./dates.ts";

type DateFieldProps = {
  /** The hidden field with what was understood; what was typed is sent beside it. */
  name: string;
  label: string;
  /** What it is for, or what an empty field means. */
  hint: string;
  /** What the form begins with: both of them, or what is known alone. */
  initial: Readonly<Record<string, string>>;
  tense: Tense;
  zone: string;
};

const examples: Readonly<Record<Tense, string>> = {
  past: "“yesterday”, “fri 3pm”, “2 Dec”",
  coming: "“tomorrow”, “in 2 weeks”, “2 Dec”",
};

const asPeopleRead = (read: string, zone: string) =>
  read.includes("T") ? formatInstant(read, zone) : formatWeekday(read);

/** A date as people type it; what was understood is shown before anything is saved. */
export function DateField({ name, label, hint, initial, tense, zone }: DateFieldProps) {
  const known = initial[name] ?? "";
  const [begun] = useState(initial[textName(name)] ?? known);
  const [typed, setTyped] = useState(begun);
  // What "tomorrow" meant when it was typed is what it means when the form is opened again.
  const [read, setRead] = useState({ typed: begun, day: known });
  const hidden = useRef<HTMLInputElement>(null);
  const isRead = read.typed === typed && (read.day !== "" || typed.trim() === "");

  useEffect(() => {
    if (isRead) return;
    let current = true;
    void readTyped(tense, typed, zone).then((day) => {
      if (current) setRead({ typed, day: day ?? "" });
    });
    return () => {
      current = false;
    };
  }, [typed, isRead, tense, zone]);

  const day = read.typed === typed ? read.day : "";
  const told = useRef(day);
  useEffect(() => {
    if (told.current === day) return;
    told.current = day;
    // For the form around it this is as if somebody had typed it.
    hidden.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [day]);

  const unread =
    typed.trim() === "" ? `${hint} Like ${examples[tense]}.` : `Not understood yet. Try ${examples[tense]}.`;
  const words = day === "" ? unread : asPeopleRead(day, zone);
  return (
    <Field name={textName(name)} label={label} hint={<output>{words}</output>}>
      <Input defaultValue={begun} onValueChange={setTyped} autoComplete="off" maxLength={100} />
      <input ref={hidden} type="hidden" name={name} value={day} />
    </Field>
  );
}
