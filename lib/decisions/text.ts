import { z } from "zod";
import { normaliseReference } from "./reference.ts";

/** Limits in UTF-16 units; the database counts characters, which are never more, so it never refuses what passed here. */
export const limits = {
  title: 200,
  name: 100,
  shortText: 2_000,
  longText: 50_000,
  comment: 10_000,
  tag: 50,
  tags: 10,
  money: 1_000_000_000_000,
  hours: 100_000,
} as const;

const NUL = String.fromCharCode(0);

/** Free text as people type it: trimmed, without NUL and lone surrogates, which PostgreSQL or JSON could not carry. */
const freeText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(max, `must have at most ${max} characters`)
    .refine((text) => !text.includes(NUL), "must not contain NUL characters")
    .refine((text) => text.isWellFormed(), "must be well-formed Unicode");

export const titleText = freeText(limits.title);
export const nameText = freeText(limits.name);
/** A word or two by which decisions are grouped; kept as typed, compared without regard to case. */
export const tagText = freeText(limits.tag);
export const tagList = z
  .array(tagText)
  .max(limits.tags, `must be at most ${limits.tags} tags`)
  .refine(
    (tags) => new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length,
    "must not name a tag twice",
  );
export const shortText = freeText(limits.shortText);
export const longText = freeText(limits.longText);
export const commentText = freeText(limits.comment);

/** A share of information, or a probability: a whole percentage. */
export const percent = z
  .int("must be a whole number")
  .min(0, "must be at least 0")
  .max(100, "must be at most 100");

/** The address of a page, as a browser opens it. */
export const webAddress = shortText.refine(
  (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text),
  "must be an address that begins with https:// or http://",
);

/** An amount in whole units of the workspace's currency; a trillion is more than any decision is about. */
export const money = z
  .int("must be a whole number")
  .min(0, "must be at least 0")
  .max(limits.money, "must be at most a trillion");

/** Hours of work, whole ones. */
export const hours = z
  .int("must be a whole number")
  .min(0, "must be at least 0")
  .max(limits.hours, `must be at most ${limits.hours}`);

const inRange = (text: string) => {
  const year = Number(text.slice(0, 4));
  return year >= 1970 && year <= 2100;
};
const OUT_OF_RANGE = "must lie in the years 1970 to 2100";

/** An instant with its offset from UTC, such as `2026-11-23T09:30:00+01:00`. */
export const instant = z.iso
  .datetime({ offset: true, error: "must be an instant with its offset from UTC" })
  .refine(inRange, OUT_OF_RANGE);

/** A day without a time, such as `2026-11-23`; it means that day in the workspace's zone. */
export const localDate = z.iso.date("must be a day such as 2026-11-23").refine(inRange, OUT_OF_RANGE);

/** Either precision; which one it was is kept. */
export const dayOrInstant = z.union([localDate, instant], {
  error: "must be a day such as 2026-11-23, or an instant with its offset",
});

/** In lower case, as the database writes it: ids are compared as strings. */
export const uuid = z.uuid("must be an id").toLowerCase();

/** The short random name of a decision, see `reference.ts`. */
export const reference = z
  .string()
  .overwrite(normaliseReference)
  .regex(/^[0-9A-HJKMNP-TV-Z]{5,8}$/, "must be the reference of a decision");
