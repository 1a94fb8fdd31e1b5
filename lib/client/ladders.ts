import { mutationOptions } from "@tanstack/react-query";
import type { LadderResource } from "@/lib/server/ladders/resource";
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
