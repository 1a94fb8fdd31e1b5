import { mutationOptions } from "@tanstack/react-query";
import type { Role } from "@/lib/decisions/words";
import { post } from "./write.ts";

type Entered = { workspace: { slug: string } };
export type Invitation = { url: string; expiresAt: string; role: Role };

export const signIn = mutationOptions({
  mutationFn: (body: { email: string; password: string; code?: string }) =>
    post<{ workspaces: { slug: string }[] }>("/api/v1/sign-in", body),
});

/** The zone is the browser's, which the server cannot know. */
export const tryInCopy = mutationOptions({
  mutationFn: () =>
    post<Entered>("/api/v1/copies", {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    }),
});

export const signOut = mutationOptions({
  mutationFn: () => post<void>("/api/v1/sign-out"),
});

export const firstRun = mutationOptions({
  mutationFn: (body: {
    token: string;
    name: string;
    email: string;
    password: string;
    workspaceName: string;
    timeZone: string;
  }) => post<Entered>("/api/v1/first-run", body),
});

export const join = mutationOptions({
  mutationFn: (body: { token: string; name?: string; email?: string; password?: string }) =>
    post<Entered & { decision?: string }>("/api/v1/join", body),
});

export const invite = (slug: string) =>
  mutationOptions({
    mutationFn: (body: { role: Role }) => post<Invitation>(`/api/v1/workspaces/${slug}/invitations`, body),
  });
