import { z } from "zod";
import { AjarError } from "../../errors.ts";
import { type LedgerPart, ledgerParts } from "./resource.ts";

/** Where a page of the ledger ended. */
export interface Place {
  readonly part: LedgerPart;
  /** What the part is ordered by, of the last line; null for an offer, which has no due time and stands at the end. */
  readonly at: string | null;
  readonly id: string;
  readonly seq: number;
}

const place = z.tuple([
  z.enum(ledgerParts),
  z.iso
    .datetime()
    .refine((at) => at > "1900")
    .nullable(),
  z.uuid(),
  z.int32().min(0),
]);

export function writeCursor({ part, at, id, seq }: Place): string {
  return Buffer.from(JSON.stringify([part, at, id, seq])).toString("base64url");
}

/** A cursor of the other part would begin anywhere; it is refused like one that no page gave. */
export function readCursor(cursor: string, wanted: LedgerPart): Place {
  try {
    const [part, at, id, seq] = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (part === wanted) return { part, at, id, seq };
  } catch {
    // Not one of ours: said below.
  }
  throw new AjarError("invalid", "Nothing was read.", [
    { field: "cursor", message: "is not one that a page of this list gave" },
  ]);
}
