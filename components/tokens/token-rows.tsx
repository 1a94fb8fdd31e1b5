"use client";

import type { ReactNode } from "react";
import { RevocableRow } from "@/components/account/revocable-row";
import { useChange } from "@/components/account/use-change";
import { Badge } from "@/components/ui/badge";
import { revokeToken, type TokenKind } from "@/lib/client/tokens";

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  /** What it may do, in a word. */
  readonly may: string;
  readonly past: boolean;
  readonly times: ReactNode;
}

function Row({ slug, kind, row }: { slug: string; kind: TokenKind; row: TokenRow }) {
  const { mutate, isPending } = useChange(revokeToken(slug, kind), { said: `Revoked: ${row.name}` });
  return (
    <RevocableRow
      name={row.name}
      title={
        <p className="flex min-w-0 flex-wrap items-center gap-2">
          <span className="wrap-anywhere font-medium">{row.name}</span>
          <Badge tone={row.past ? "warning" : "neutral"}>{row.past ? "ran out" : row.may}</Badge>
        </p>
      }
      times={row.times}
      verb="Revoke"
      pending={isPending}
      onEnd={() => mutate(row.id)}
    />
  );
}

/** Tokens with the way to revoke each; from then on it opens nothing. */
export function TokenRows({
  slug,
  kind,
  rows,
}: {
  slug: string;
  kind: TokenKind;
  rows: readonly TokenRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-line border-b">
      {rows.map((row) => (
        <Row key={row.id} slug={slug} kind={kind} row={row} />
      ))}
    </ul>
  );
}
