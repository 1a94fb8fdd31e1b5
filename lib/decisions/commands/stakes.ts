import { z } from "zod";
import { hours, localDate, money, shortText, uuid } from "../text.ts";

/** The way back: that there is none, or who would walk it, what it takes, and until when it can be walked. */
export const wayBackInput = z.strictObject({
  exists: z.boolean().default(true),
  person: uuid.optional(),
  hours: hours.optional(),
  cost: money.optional(),
  until: localDate.optional(),
  how: shortText.optional(),
});

export const stakesInputs = {
  setDelayCost: z.strictObject({ perDay: money.nullable() }),
  setWayBack: wayBackInput,
} as const;
