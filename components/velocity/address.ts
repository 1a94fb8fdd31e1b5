import type { Route } from "next";

/** The view as its address says it. */
export interface Asked {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly door?: string | undefined;
  readonly tag?: string | undefined;
  readonly untagged?: string | undefined;
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
  readonly asOf?: string | undefined;
  readonly by?: string | undefined;
  /** How lengths of time are counted. */
  readonly time?: string | undefined;
  /** With everything that is folded away, so that it needs no script. */
  readonly whole?: string | undefined;
  /** What is unfolded, by its names. */
  readonly more?: string | undefined;
}

/** The page with another view: what is given replaces, undefined takes away. */
export function viewAt(slug: string, asked: Asked, change: Asked): Route {
  const entries = Object.entries({ ...asked, ...change }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  const search = new URLSearchParams(entries).toString();
  return `/${slug}/velocity${search && `?${search}`}` as Route;
}

/** The page with everything in it at once, for whoever has no script; null where it is that one. */
export const wholeOf = (slug: string, asked: Asked): Route | null =>
  asked.whole === undefined ? viewAt(slug, asked, { whole: "yes", more: undefined }) : null;
