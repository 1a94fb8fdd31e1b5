import type { HistoryEvent } from "@/lib/client/decisions";

/** One line of the history: what somebody did, from what to what, and in which words. */
export interface Line {
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

export interface Around {
  readonly events: readonly HistoryEvent[];
  readonly nameOf: (id: string) => string;
  readonly zone: string;
}

export type Data = HistoryEvent["data"];

export const text = (data: Data, field: string): string | undefined => {
  const value = data[field];
  return typeof value === "string" ? value : undefined;
};
export const number = (data: Data, field: string): number | undefined => {
  const value = data[field];
  return typeof value === "number" ? value : undefined;
};
/** Looks a word of the domain up; a word that this page does not know yet stands for itself. */
export const word = (words: Readonly<Record<string, string>>, key: string | undefined) =>
  key === undefined ? undefined : (words[key] ?? key);

export const line = (what: string, rest: { [K in keyof Line]?: string | undefined } = {}): Line => ({
  what,
  ...(rest.from !== undefined && { from: rest.from }),
  ...(rest.to !== undefined && { to: rest.to }),
  ...(rest.note !== undefined && { note: rest.note }),
});

export type Words = (data: Data, around: Around, actor: string) => Line;

export const person = (data: Data, field: string, { nameOf }: Around) => {
  const id = text(data, field);
  return id === undefined ? "nobody" : nameOf(id);
};
export const reasoned =
  (what: string): Words =>
  (data) =>
    line(what, { note: text(data, "reason") });
