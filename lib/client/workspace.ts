import { queryOptions } from "@tanstack/react-query";
import type { WorkspaceResource } from "@/lib/server/people/resource";
import { get } from "./http.ts";

const FRESH_MS = 5 * 60_000;

/** The workspace with its door policies and members, for what opens on every page. */
export const workspaceQuery = (slug: string) =>
  queryOptions({
    queryKey: ["workspace", slug],
    queryFn: ({ signal }) => get<WorkspaceResource>(`/api/v1/workspaces/${slug}`, signal),
    staleTime: FRESH_MS,
  });
