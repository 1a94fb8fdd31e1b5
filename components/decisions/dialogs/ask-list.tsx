"use client";

import { Check, CircleDashed } from "lucide-react";
import { askWords } from "@/components/decisions/closing-words";
import type { Values } from "@/components/decisions/page/use-draft";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Ask } from "@/lib/decisions/words";
import { skipField } from "./decide-input.ts";

type AskListProps = {
  asks: readonly { readonly ask: Ask; readonly met: boolean }[];
  initial: Values;
  /** Whose step it is and how long it usually takes, where the settings of the door say so. */
  noteOf: (ask: Ask) => string | null;
};

/** What the door asks for. Nothing blocks: what is not met is skipped with one line, which the record shows. */
export function AskList({ asks, initial, noteOf }: AskListProps) {
  if (asks.length === 0) return null;
  return (
    <section
      aria-labelledby="asks"
      className="grid gap-3 rounded-md border border-line bg-sunken px-4 py-3.5"
    >
      <h3 id="asks" className="font-medium">
        What this door asks for
      </h3>
      <ul className="grid gap-2.5">
        {asks.map(({ ask, met }) => (
          <li key={ask} className="grid gap-2">
            <p className="flex items-start gap-2">
              {met ? (
                <Check aria-hidden="true" className="mt-0.75 size-4 shrink-0 text-success" />
              ) : (
                <CircleDashed aria-hidden="true" className="mt-0.75 size-4 shrink-0 text-ink-faint" />
              )}
              <span className={met ? "text-ink-soft" : ""}>
                {askWords[ask]}{" "}
                {noteOf(ask) && <span className="text-ink-faint text-sm">({noteOf(ask)}) </span>}
                <span className="sr-only">{met ? "(met)" : "(not met)"}</span>
              </span>
            </p>
            {!met && (
              <div className="pl-6">
                <Field name={skipField(ask)} label="Skip, because …">
                  <Input defaultValue={initial[skipField(ask)] ?? ""} maxLength={2_000} autoComplete="off" />
                </Field>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
