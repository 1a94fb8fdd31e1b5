import { mutationOptions } from "@tanstack/react-query";
import type { Door } from "@/lib/decisions/words";
import type { PolicyResource, SettingsResource, Verification } from "@/lib/server/workspace/resource";
import { get } from "./http.ts";
import { patch, post } from "./write.ts";

export type Settings = SettingsResource;
export type Policy = PolicyResource;
export type { WorkspaceEventResource } from "@/lib/server/workspace/resource";

const at = (slug: string, path: string) => `/api/v1/workspaces/${slug}/${path}` as const;

/** Addresses of files that the browser fetches by itself. */
export const exportHref = (slug: string) => at(slug, "export");
export const historyExportHref = (slug: string, asked: Readonly<Record<string, string>>) => {
  const { cursor: _, limit: __, ...filter } = asked;
  const query = new URLSearchParams(filter).toString();
  return at(slug, query ? `history/export?${query}` : "history/export");
};

type Editable = Omit<Settings, "slug" | "version" | "deleteAfter">;

export const changeSettings = (slug: string) =>
  mutationOptions({
    mutationFn: ({ version, ...body }: Partial<Editable> & { version: number }) =>
      patch<Settings>(at(slug, "settings"), body, version),
  });

export const changePolicy = (slug: string, door: Door) =>
  mutationOptions({
    mutationFn: ({ version, ...body }: Partial<Omit<Policy, "door" | "version">> & { version: number }) =>
      patch<Policy>(at(slug, `policies/${door}`), body, version),
  });

export const askDeletion = (slug: string) =>
  mutationOptions({ mutationFn: (body: { name: string }) => post<Settings>(at(slug, "deletion"), body) });

export const withdrawDeletion = (slug: string) =>
  mutationOptions({ mutationFn: () => post<Settings>(at(slug, "deletion/withdraw")) });

export const verifyHistory = (slug: string) =>
  mutationOptions({ mutationFn: () => get<Verification>(at(slug, "history/verify")) });

export const makeWorkspace = mutationOptions({
  mutationFn: (body: { name: string; timeZone: string }) =>
    post<{ workspace: { slug: string } }>("/api/v1/workspaces", body),
});
