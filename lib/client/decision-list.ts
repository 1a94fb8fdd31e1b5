import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Route } from "next";
import type { DecisionPage, DecisionSummary } from "@/lib/server/decisions/resource";
import { get } from "./http.ts";

export type Summary = DecisionSummary;
export type Page = DecisionPage;

/** The filters and the order as they stand in the address; what is not asked for is not there. */
export type Asked = Readonly<Record<string, string>>;

/** Where the list is seen from. */
export interface ListPlace {
  readonly slug: string;
  readonly zone: string;
  readonly now: string;
  readonly me: string;
  readonly mayWrite: boolean;
}

const search = (asked: Asked) => {
  const text = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return text && `?${text}`;
};

/** The list with these filters; undefined takes one away. */
export function listHref(
  slug: string,
  asked: Asked,
  change: Readonly<Record<string, string | undefined>> = {},
): Route {
  const all = Object.entries({ ...asked, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return `/${slug}/decisions${search(Object.fromEntries(all))}` as Route;
}

export const decisionHref = (slug: string, reference: string) => `/${slug}/decisions/${reference}` as Route;

const api = (slug: string) => `/api/v1/workspaces/${slug}/decisions` as const;

/** The same decisions as a file. */
export const exportHref = (slug: string, asked: Asked) =>
  `${api(slug)}/export${search({ ...asked, bom: "true" })}`;

export const listKey = (slug: string) => ["decisions", slug] as const;

/** The pages after the one that came with the page; they hang on where that one ended. */
export const laterPages = (slug: string, asked: Asked, cursor: string | null) =>
  infiniteQueryOptions({
    queryKey: [...listKey(slug), asked, cursor],
    queryFn: ({ pageParam, signal }) =>
      get<Page>(`${api(slug)}${search({ ...asked, cursor: pageParam })}`, signal),
    initialPageParam: cursor ?? "",
    getNextPageParam: (last) => last.next,
    // The first page is fetched when somebody asks for more.
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

const SUGGESTED = 6;

/** A few decisions that hold these words. */
export const foundDecisions = (slug: string, q: string) =>
  queryOptions({
    queryKey: [...listKey(slug), "found", q],
    queryFn: ({ signal }) => get<Page>(`${api(slug)}${search({ q, limit: String(SUGGESTED) })}`, signal),
    enabled: q !== "",
  });
