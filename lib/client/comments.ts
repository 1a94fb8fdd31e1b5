import { queryOptions } from "@tanstack/react-query";
import type { Mentionable, Discussion as Read } from "@/lib/server/comments/resource";
import { decisionAddress, decisionKey, type Place } from "./decisions.ts";
import { get } from "./http.ts";

export type Discussion = Read;
export type Comment = Discussion["comments"][number];
export type RichText = Comment["body"][number];

/** Below the decision: whoever looks at that again looks at this again. */
export const discussionQuery = (place: Place) =>
  queryOptions({
    queryKey: [...decisionKey(place), "comments"],
    queryFn: ({ signal }) => get<Discussion>(`${decisionAddress(place)}/comments`, signal),
  });

/** People who can be named in a comment, by the beginning of a part of their name. */
export const mentionableQuery = (place: Place, q: string | null) =>
  queryOptions({
    queryKey: ["mentionable", place.slug, place.reference, q],
    queryFn: ({ signal }) =>
      get<Mentionable>(
        `${decisionAddress(place)}/mentionable?${new URLSearchParams({ q: q ?? "" })}`,
        signal,
      ),
    enabled: q !== null,
    placeholderData: (before) => before,
  });
