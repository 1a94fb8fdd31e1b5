"use client";

import { useState } from "react";

export type Values = Readonly<Record<string, string>>;

const read = (key: string): Values => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
  } catch {
    return {};
  }
};

/** A draft is its writer's: several people may use one browser. */
export const draftKey = (person: string, ...place: readonly string[]) => ["ajar", person, ...place].join(":");

function keep(key: string, values: Values | null): void {
  try {
    if (values === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Full or forbidden: the form itself still has it.
  }
}

/** What the fields of a form hold; those of its fields that are not shown just now hold what they held before. */
function valuesIn(form: HTMLFormElement, before: Values): { values: Values; unshown: Values } {
  const isShown = (name: string) => form.elements.namedItem(name) !== null;
  const unshown = Object.fromEntries(Object.entries(before).filter(([name]) => !isShown(name)));
  const shown = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return { values: { ...unshown, ...Object.fromEntries(shown) }, unshown };
}

/**
 * What is typed into a form, kept in this browser until it is saved. Where nothing may be kept, it works all the same.
 *
 * @param isWorthKeeping says of what a form holds whether anybody would miss it.
 */
export function useDraft(
  key: string,
  initial: Values,
  isWorthKeeping: (values: Values) => boolean = () => true,
) {
  const [kept, setKept] = useState(() => read(key));
  const [typed, setTyped] = useState(kept);
  // What fields that come back begin with; those that are shown keep what they began with.
  const [unshown, setUnshown] = useState<Values>({});
  // A new form in the same place: what was typed is thrown away on purpose.
  const [round, setRound] = useState(0);

  const note = (form: HTMLFormElement) => {
    const found = valuesIn(form, typed);
    setTyped(found.values);
    setUnshown({ ...unshown, ...found.unshown });
    keep(key, isWorthKeeping(found.values) ? found.values : null);
  };
  const forget = () => {
    keep(key, null);
    setKept({});
    setTyped({});
    setUnshown({});
    setRound(round + 1);
  };
  return {
    round,
    initial: { ...initial, ...kept, ...unshown },
    values: { ...initial, ...typed },
    restored: Object.keys(kept).length > 0,
    note,
    forget,
  };
}
