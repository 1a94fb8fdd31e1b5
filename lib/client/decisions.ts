import { queryOptions } from "@tanstack/react-query";
import type { Command, CommandInput } from "@/lib/decisions/commands";
import type { DecisionResource } from "@/lib/server/decisions/resource";
import type { HistoryResource } from "@/lib/server/decisions/resource/history";
import { get } from "./http.ts";
import { isLive } from "./is-live.ts";

export type Decision = DecisionResource;
export type History = HistoryResource;
export type HistoryEvent = History["events"][number];
/** Commands on a decision that is there. */
export type Act = Exclude<Command, { type: "open" | "edit" }>;
export type Edit = CommandInput<"edit">;

/** Where a decision is: its workspace and its name. */
export interface Place {
  readonly slug: string;
  readonly reference: string;
}

export const decisionAddress = ({ slug, reference }: Place) =>
  `/api/v1/workspaces/${slug}/decisions/${reference}` as const;

export const decisionKey = ({ slug, reference }: Place) => ["decision", slug, reference] as const;
export const historyKey = (place: Place) => [...decisionKey(place), "history"] as const;

/** What a colleague does shows up within that time where nobody tells of it; where it is told at once, this is a safety net. */
const FRESH_MS = 20_000;
const NET_MS = 120_000;

export const decisionQuery = (place: Place) =>
  queryOptions({
    queryKey: decisionKey(place),
    queryFn: ({ signal }) => get<Decision>(decisionAddress(place), signal),
    staleTime: FRESH_MS,
    refetchInterval: () => (isLive() ? NET_MS : FRESH_MS),
  });

export const historyQuery = (place: Place) =>
  queryOptions({
    queryKey: historyKey(place),
    queryFn: ({ signal }) => get<History>(`${decisionAddress(place)}/history`, signal),
    staleTime: FRESH_MS,
  });
