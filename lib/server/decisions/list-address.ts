import { z } from "zod";
import { filterShape } from "./filters.ts";
import { orderNames } from "./orders.ts";

const { references: _, ...offered } = filterShape;

/** Everything that the address of the list can say about what is listed; where somebody is in it is another matter. */
export const listAddress = z.strictObject({ ...offered, sort: z.enum(orderNames).optional() });
