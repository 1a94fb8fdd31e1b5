import { type DateField, dateFields, type Mapping, type TextField, textFields } from "./mapping.ts";

/** What one column means; the other way round than a mapping, as a person sees a file. */
export const meanings = [...textFields, ...dateFields, "status", "door", "tags"] as const;
export type Meaning = (typeof meanings)[number];

const isText = (meaning: Meaning): meaning is TextField => textFields.some((field) => field === meaning);
const isDate = (meaning: Meaning): meaning is DateField => dateFields.some((field) => field === meaning);

/**
 * What a column means under a mapping; null where it is not imported.
 *
 * @example meaningOf(mapping, 1) // "title"
 */
export function meaningOf(mapping: Mapping, column: number): Meaning | null {
  const found = meanings.find((meaning) => {
    if (meaning === "tags") return mapping.tags.includes(column);
    if (isText(meaning)) return mapping[meaning] === column;
    return mapping[meaning]?.column === column;
  });
  return found ?? null;
}

function without(mapping: Mapping, column: number): Mapping {
  const meaning = meaningOf(mapping, column);
  if (meaning === null) return mapping;
  if (meaning === "tags") return { ...mapping, tags: mapping.tags.filter((tag) => tag !== column) };
  return { ...mapping, [meaning]: null };
}

/**
 * The mapping after somebody said what a column means. Whatever column meant the same before means nothing now, but for
 * tags, of which there may be several.
 *
 * @example withMeaning(mapping, 3, "decided").decided // { column: 3, format: null }
 */
export function withMeaning(mapping: Mapping, column: number, meaning: Meaning | null): Mapping {
  const rest = without(mapping, column);
  if (meaning === null) return rest;
  if (meaning === "tags") return { ...rest, tags: [...rest.tags, column] };
  if (isText(meaning)) return { ...rest, [meaning]: column };
  return { ...rest, [meaning]: isDate(meaning) ? { column, format: null } : { column, words: {} } };
}
