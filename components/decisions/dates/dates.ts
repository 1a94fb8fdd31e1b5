import { plainDay } from "@/lib/client/plain-day";
import type { Tense } from "@/lib/client/typed-date";

/** Dates as people type them: a field holds what was understood, and beside it, as `…Text`, what was typed. */

type Values = Readonly<Record<string, string>>;
export type Dates = Readonly<Record<string, Tense>>;

export const textName = (name: string) => `${name}Text`;

const loadDictionary = () => import("@/lib/client/typed-date");

const typedIn = (values: Values, name: string) => (values[textName(name)] ?? "").trim();
const unreadIn = (values: Values, dates: Dates) =>
  Object.entries(dates).filter(([name]) => typedIn(values, name) !== "" && !values[name]);

/**
 * What was typed as a date, understood: null where it is none that we know, or where the dictionary, which is large and only fetched
 * for what needs it, cannot be fetched.
 */
export async function readTyped(tense: Tense, typed: string, zone: string): Promise<string | null> {
  const plain = plainDay(typed);
  if (plain !== null || typed.trim() === "") return plain;
  const dictionary = await loadDictionary().catch(() => null);
  return dictionary?.readDate(tense, typed, new Date().toISOString(), zone) ?? null;
}

/** What a form holds, its dates understood: it may be sent before its dictionary has come. */
export async function withDates(values: Values, dates: Dates, zone: string): Promise<Values> {
  const read = unreadIn(values, dates).map(
    async ([name, tense]) => [name, (await readTyped(tense, typedIn(values, name), zone)) ?? ""] as const,
  );
  return { ...values, ...Object.fromEntries(await Promise.all(read)) };
}

/** Complaints about dates that were not understood, by the field in which they were typed. */
export const wrongDates = (values: Values, dates: Dates): Values =>
  Object.fromEntries(
    unreadIn(values, dates).map(([name]) => [
      textName(name),
      "We could not read this date. One like 2026-11-20 always works.",
    ]),
  );

/** Complaints about what was understood stand where it was typed. */
export const atTyped = (complaints: Values, dates: Dates): Values =>
  Object.fromEntries(
    Object.entries(complaints).map(([name, message]) => [name in dates ? textName(name) : name, message]),
  );
