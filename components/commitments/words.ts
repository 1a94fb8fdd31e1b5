import type { LedgerResource } from "@/lib/server/commitments/resource";

type Line = LedgerResource;
type NameOf = (id: string | null) => string;

/** In which direction somebody committed. */
export const directionWords = { up: "Upwards", down: "Downwards", peer: "Between peers" } as const;

/** Who asked whom, or offered. */
export function askWords({ person, askedBy }: Line, nameOf: NameOf): string {
  return askedBy === null
    ? `${nameOf(person)} offered to disagree and commit`
    : `${nameOf(askedBy)} asked ${nameOf(person)} to disagree and commit`;
}

/** What was told apart by the outcome, with thanks to both sides; null where nothing was. */
export function closerWords({ closer, person, owner }: Line, nameOf: NameOf): string | null {
  if (closer === null) return null;
  return closer === "doubter"
    ? `${nameOf(person)} saw this one more clearly. Thank you for saying so, and for going along.`
    : `${nameOf(owner)} saw this one more clearly. Thank you, ${nameOf(person)}, for the doubt: it was heard.`;
}
