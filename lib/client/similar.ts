import { queryOptions } from "@tanstack/react-query";
import type { SimilarResource } from "@/lib/server/decisions/resource/similar";
import { get } from "./http.ts";

export type Similar = SimilarResource["decisions"][number];

/** Fewer letters say too little. */
const LEAST = 4;
const FRESH_MS = 60_000;

/** Decisions like one whose title is being typed. Where it fails, nothing is shown: it is a hint and no part of the work. */
export const similarQuery = (slug: string, title: string, except?: string) => {
  const asked = new URLSearchParams({ title, ...(except && { except }) });
  return queryOptions({
    queryKey: ["similar", slug, title, except],
    queryFn: ({ signal }) =>
      get<SimilarResource>(`/api/v1/workspaces/${slug}/decisions/similar?${asked}`, signal),
    enabled: title.length >= LEAST,
    staleTime: FRESH_MS,
    retry: false,
  });
};
