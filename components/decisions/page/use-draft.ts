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

/** What is typed into a form, kept in this browser until it is saved. Where nothing may be kept, it works all the same. */
export function useDraft(key: string, initial: Values) {
  const [kept, setKept] = useState(() => read(key));
  const [typed, setTyped] = useState(kept);
  // A new form in the same place: what was typed is thrown away on purpose.
  const [round, setRound] = useState(0);

  const note = (form: HTMLFormElement) => {
    const entries = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    const values = Object.fromEntries(entries);
    setTyped(values);
    try {
      localStorage.setItem(key, JSON.stringify(values));
    } catch {
      // Full or forbidden: the form itself still has it.
    }
  };
  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
    setKept({});
    setTyped({});
    setRound(round + 1);
  };
  return {
    round,
    initial: { ...initial, ...kept },
    values: { ...initial, ...typed },
    restored: Object.keys(kept).length > 0,
    note,
    forget,
  };
}
