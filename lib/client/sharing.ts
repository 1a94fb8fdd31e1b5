import { mutationOptions } from "@tanstack/react-query";
import type { NewSharedView } from "@/lib/server/sharing/resource";
import { post } from "./write.ts";

const at = (slug: string) => `/api/v1/workspaces/${slug}/shared-views` as const;

/** A view as the address says it, without what was not asked for. */
type View = Readonly<Record<string, string>>;

export const shareView = (slug: string) =>
  mutationOptions({
    mutationFn: (link: { name: string; view: View; days: number }) => post<NewSharedView>(at(slug), link),
  });

export const revokeSharedView = (slug: string) =>
  mutationOptions({ mutationFn: (id: string) => post<void>(`${at(slug)}/${id}/revoke`) });
