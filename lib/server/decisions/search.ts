import { Prisma } from "../../../prisma/generated/client.ts";
import { normaliseReference } from "../../decisions/reference.ts";
import { reference } from "../../decisions/text.ts";

/** What the index of the words is made over; the expression has to be the very same. */
const WORDS = Prisma.sql`to_tsvector('simple', d.search_text)`;

/** A word that may still be typed: letters and digits, not excluded, not in quotes, not the `or` of the search language. */
const UNFINISHED = /^(?<before>(?:[^"]*"[^"]*")*[^"]*?)(?<word>[\p{L}\p{N}][\p{L}\p{N}._@/-]*)$/u;

/** Splits a search into what is said and the word at its end that may still be typed. */
export function unfinished(q: string): { before: string; word: string } | null {
  const { before, word } = UNFINISHED.exec(q)?.groups ?? {};
  if (before === undefined || word === undefined || /^or$/i.test(word)) return null;
  return /(^|\s)or\s+$/i.test(before) || /\S$/.test(before) ? null : { before, word };
}

/** Somebody is about to type what comes after the `or`; until then it says nothing. */
const DANGLING = /\s+or\s*$/i;

function query(typed: string): Prisma.Sql {
  const q = typed.replace(DANGLING, "");
  const said = Prisma.sql`websearch_to_tsquery('simple', ${q})`;
  const open = unfinished(q);
  if (open === null) return said;
  const begun = Prisma.sql`to_tsquery('simple', ${`'${open.word}':*`})`;
  return Prisma.sql`(${said} || (websearch_to_tsquery('simple', ${open.before}) && ${begun}))`;
}

/**
 * What somebody typed into the search: words (with quotes, `or` and `-` as on the web; the last one may be unfinished), the
 * reference of a decision, or the name of a record where it came from.
 */
export function found(q: string): Prisma.Sql {
  const name = normaliseReference(q);
  const named = reference.safeParse(name).success ? Prisma.sql`OR d.reference = ${name}` : Prisma.empty;
  return Prisma.sql`(${WORDS} @@ ${query(q)} OR d.external_key = ${q} ${named})`;
}
