import { mutationOptions } from "@tanstack/react-query";
import type { Route } from "next";
import type { TeamResource } from "@/lib/server/teams/resource";
import { patch, post } from "./write.ts";

export type Team = TeamResource;

const at = (slug: string, path = "") => `/api/v1/workspaces/${slug}/teams${path}` as const;

export const makeTeam = (slug: string) =>
  mutationOptions({
    mutationFn: (body: { name: string; parent?: string }) => post<{ id: string }>(at(slug), body),
  });

export const changeTeam = (slug: string, id: string) =>
  mutationOptions({
    mutationFn: (body: { name?: string; parent?: string | null }) => patch<void>(at(slug, `/${id}`), body),
  });

export const deleteTeam = (slug: string, id: string) =>
  mutationOptions({ mutationFn: () => post<void>(at(slug, `/${id}/delete`)) });

/** Puts somebody into a team, or takes them out. */
export const moveMember = (slug: string, id: string) =>
  mutationOptions({
    mutationFn: ({ person, deed }: { person: string; deed: "add" | "remove" }) =>
      post<void>(at(slug, `/${id}/${deed}-person`), { person }),
  });

export const teamHref = (slug: string, id: string) => `/${slug}/teams/${id}` as Route;
