import { z } from "zod";
import { hours, money, uuid } from "../text.ts";
import { short } from "./fields.ts";

/** What waiting costs, and what walking back would take (N16, N19). Money is in whole units of the workspace's currency. */
export const stakesEvents = {
  delayCostSet: z.strictObject({ from: money.nullable(), to: money.nullable() }),
  /** The whole way back as it is now seen; `exists` is false where there is none. */
  wayBackSet: z.strictObject({
    exists: z.boolean(),
    /** Who would walk back. */
    person: uuid.nullable(),
    hours: hours.nullable(),
    cost: money.nullable(),
    /** The last day on which it can be gone; after it the door is closed. */
    until: z.iso.date().nullable(),
    how: short,
  }),
} as const;

export const stakesTexts = {
  delayCostSet: [],
  wayBackSet: ["how"],
} as const;
