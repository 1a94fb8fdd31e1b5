import type { Route } from "next";

/**
 * The place to go to after signing in, or null when the address was tampered with: only a path of this site.
 * Browsers take `//host` and `/\host` for another site, hence the parser and not a look at the first letter.
 */
export function localPath(next: unknown): Route | null {
  const here = "http://ajar.invalid";
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, here)) return null;
  const url = new URL(next, here);
  // `/.//host` parses as ours and comes out as `//host`.
  if (url.origin !== here || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}` as Route;
}
