import { z } from "zod";

/** Fields that several parts of a decision on the wire have in common. */

/** Free text is null once its author had it erased. */
export const text = z.string().nullable();
export const seq = z
  .int()
  .positive()
  .meta({ description: "Number of the event that made it; its name within the decision." });
export const act = { seq, by: z.uuid(), at: z.iso.datetime() };
/** Somebody, or a team, by id and name. */
export const person = z.strictObject({ id: z.uuid(), name: z.string() });
