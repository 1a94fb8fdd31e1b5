import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Route } from "next";
import type { SavedViewResource } from "@/lib/server/views/resource";
import { get } from "./http.ts";
import { patch, post } from "./write.ts";

export type { ViewHere, ViewsHere } from "@/lib/server/views/resource";

export type NamedView = SavedViewResource;

const at = (slug: string, path = "") => `/api/v1/workspaces/${slug}/saved-views${path}` as const;

/** Where a view is seen. */
export const viewHref = (slug: string, { page, search }: Pick<NamedView, "page" | "search">) =>
  `/${slug}/${page}${search && `?${search}`}` as Route;

export const viewsKey = (slug: string) => ["views", slug] as const;

/** The views of all pages that somebody has. */
export const savedViews = (slug: string) =>
  queryOptions({
    queryKey: viewsKey(slug),
    queryFn: ({ signal }) => get<{ views: readonly NamedView[] }>(at(slug), signal),
  });

export type NewView = Pick<NamedView, "name" | "page" | "search" | "shared">;

export const saveView = (slug: string) =>
  mutationOptions({ mutationFn: (view: NewView) => post<{ id: string }>(at(slug), view) });

export const changeView = (slug: string, id: string) =>
  mutationOptions({
    mutationFn: (change: { name: string; shared: boolean }) => patch<void>(at(slug, `/${id}`), change),
  });

export const deleteView = (slug: string, id: string) =>
  mutationOptions({ mutationFn: () => post<void>(at(slug, `/${id}/delete`)) });
