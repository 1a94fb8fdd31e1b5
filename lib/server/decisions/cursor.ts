import { z } from "zod";
import { AjarError } from "../../errors.ts";

/** Where a page ended: the next one begins below this row, however many rows came or went above it. */
const place = z.tuple([z.iso.datetime(), z.uuid()]);

export interface Place {
  readonly openedAt: Date;
  readonly id: string;
}

export function writeCursor({ openedAt, id }: Place): string {
  return Buffer.from(JSON.stringify([openedAt.toISOString(), id])).toString("base64url");
}

export function readCursor(cursor: string): Place {
  try {
    const [openedAt, id] = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { openedAt: new Date(openedAt), id };
  } catch {
    throw new AjarError("invalid", "Nothing was read.", [
      { field: "cursor", message: "is not one that a page gave" },
    ]);
  }
}
