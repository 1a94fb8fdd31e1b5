import { z } from "zod";
import { AjarError } from "../../errors.ts";
import { type Order, orderNames } from "./orders.ts";

/** Where a page ended: the next one begins below this row, however many rows came or went above it. */
const place = z.tuple([
  z.enum(orderNames),
  z.iso
    .datetime()
    .refine((at) => at > "1900")
    .nullable(),
  z.uuid(),
]);

export interface Place {
  readonly order: Order;
  /** What the list is ordered by, of the last row; null where it has none and stands at the end. */
  readonly at: string | null;
  readonly id: string;
}

export function writeCursor({ order, at, id }: Place): string {
  return Buffer.from(JSON.stringify([order, at, id])).toString("base64url");
}

/** A cursor of another order would begin anywhere; it is refused like one that no page gave. */
export function readCursor(cursor: string, order: Order): Place {
  try {
    const [made, at, id] = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (made === order) return { order, at, id };
  } catch {
    // Not one of ours: said below.
  }
  throw new AjarError("invalid", "Nothing was read.", [
    { field: "cursor", message: "is not one that a page of this list gave" },
  ]);
}
