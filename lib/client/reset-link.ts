import { mutationOptions } from "@tanstack/react-query";
import { post } from "./write.ts";

/** A link by which somebody sets a new password, once. Shown this one time. */
export const makeResetLink = (slug: string, id: string) =>
  mutationOptions({
    mutationFn: (body: { endsTwoFactor: boolean }) =>
      post<{ url: string; expiresAt: string }>(`/api/v1/workspaces/${slug}/people/${id}/reset-link`, body),
  });
