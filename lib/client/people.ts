import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Role, Standing } from "@/lib/decisions/words";
import type { MemberResource, MemberWithWork } from "@/lib/server/people/resource";
import { get } from "./http.ts";
import { patch, post } from "./write.ts";

export type Member = MemberResource;
export type { InvitationResource } from "@/lib/server/people/resource";

const at = (slug: string, path: string) => `/api/v1/workspaces/${slug}/${path}` as const;

/** Somebody with the open decisions that they own: asked for when it matters, and never from a cache. */
export const memberQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ["member", slug, id],
    queryFn: ({ signal }) => get<MemberWithWork>(at(slug, `people/${id}`), signal),
    staleTime: 0,
    gcTime: 0,
  });

export interface Going {
  readonly handTo?: string | null;
}

export const changeMember = (slug: string, id: string) =>
  mutationOptions({
    mutationFn: ({ version, ...body }: { role?: Role; standing?: Standing; version: number }) =>
      patch<Member>(at(slug, `people/${id}`), body, version),
  });

/** What can be done to somebody's membership besides. */
export type Deed = "suspend" | "restore" | "remove" | "erase";

export const doToMember = (slug: string, id: string) =>
  mutationOptions({
    mutationFn: ({ deed, going = {} }: { deed: Deed; going?: Going }) =>
      post<Member>(at(slug, `people/${id}/${deed}`), going),
  });

export const leave = (slug: string) =>
  mutationOptions({ mutationFn: (going: Going) => post<void>(at(slug, "leave"), going) });

export const handOverStewardship = (slug: string) =>
  mutationOptions({ mutationFn: (body: { to: string }) => post<Member>(at(slug, "stewardship"), body) });

export const revokeInvitation = (slug: string) =>
  mutationOptions({ mutationFn: (id: string) => post<void>(at(slug, `invitations/${id}/revoke`)) });
