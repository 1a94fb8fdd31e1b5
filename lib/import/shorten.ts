/**
 * The beginning of a text, with a sign that it goes on.
 *
 * @example shorten("harbour", 5) // "harb…"
 */
export const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text.toWellFormed();
