import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { LadderResource, NextRungs } from "@/lib/server/ladders/resource";
import { decisionAddress, type Place } from "./decisions.ts";
import { get } from "./http.ts";
import { patch } from "./write.ts";

export type Ladder = LadderResource;

interface LadderInput {
  readonly team: string | null;
  readonly rungs: readonly { readonly person: string; readonly hours: number }[];
}

export const changeLadder = (slug: string) =>
  mutationOptions({
    mutationFn: (body: LadderInput) => patch<void>(`/api/v1/workspaces/${slug}/ladders`, body),
  });

/** Who a question would go to next. */
export const nextRungsQuery = (place: Place) =>
  queryOptions({
    queryKey: ["ladder", place.slug, place.reference],
    queryFn: () => get<NextRungs>(`${decisionAddress(place)}/ladder`),
    staleTime: 0,
  });
