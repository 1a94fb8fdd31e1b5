import type { Values } from "./to-input.ts";

/** The fields for dates as people type them; what was typed stands beside each, as `…Text`. */
const dates = ["openedAt", "decidedAt"] as const;
const typedIn = (values: Values, name: string) => (values[`${name}Text`] ?? "").trim();
const asked = (values: Values) => (values.decided === "on" ? dates : []);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What was typed as dates, understood: a form may be sent before its dictionary has come, and where that cannot be fetched. */
export async function withDates(values: Values, zone: string): Promise<Values> {
  const unread = asked(values).filter((name) => typedIn(values, name) !== "" && !values[name]);
  if (unread.length === 0) return values;
  const dictionary = await import("@/lib/client/typed-date").catch(() => null);
  const now = new Date().toISOString();
  const read = (typed: string) =>
    dictionary === null ? (DAY.test(typed) ? typed : "") : (dictionary.readPast(typed, now, zone) ?? "");
  return { ...values, ...Object.fromEntries(unread.map((name) => [name, read(typedIn(values, name))])) };
}

/** Complaints about dates that were not understood, by field. */
export const wrongDates = (values: Values): Values =>
  Object.fromEntries(
    asked(values)
      .filter((name) => typedIn(values, name) !== "" && !values[name])
      .map((name) => [`${name}Text`, "We could not read this date. One like 2026-11-20 always works."]),
  );
