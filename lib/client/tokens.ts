import { mutationOptions } from "@tanstack/react-query";
import type { NewServiceToken, NewToken } from "@/lib/server/tokens/resource";
import { post } from "./write.ts";

/** One's own, and those of programs that act under a name of their own. */
export type TokenKind = "tokens" | "service-tokens";

const at = (slug: string, kind: TokenKind) => `/api/v1/workspaces/${slug}/${kind}` as const;

/** A token of one's own says how far it reaches, one of a service which role it has. */
export const makeToken = (slug: string, kind: TokenKind) =>
  mutationOptions({
    mutationFn: ({ may, ...body }: { name: string; days: number; may: string }) =>
      post<NewToken | NewServiceToken>(at(slug, kind), {
        ...body,
        ...(kind === "tokens" ? { reach: may } : { role: may }),
      }),
  });

export const revokeToken = (slug: string, kind: TokenKind) =>
  mutationOptions({
    mutationFn: (id: string) => post<void>(`${at(slug, kind)}/${id}/revoke`),
  });
