import { z } from "zod";
import { longText, shortText, titleText } from "../text.ts";

/** Fields that the data of many events have. */

/** The number of another event of the same decision. */
export const number = z.int().positive();
/** An instant as `Date.toISOString` writes it, so that the order of times is the order of the strings. */
export const utc = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
/** Free text is null once its author had it erased. */
export const title = titleText.nullable();
export const short = shortText.nullable();
export const long = longText.nullable();
/** A time with the precision that was given: `on` is the day when only a day is known. */
export const when = z.strictObject({ at: utc, on: z.iso.date().nullable() });
