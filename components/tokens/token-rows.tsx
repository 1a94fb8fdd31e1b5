"use client";

import type { ReactNode } from "react";
import { useChange } from "@/components/account/use-change";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
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
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex min-w-0 flex-wrap items-center gap-2">
          <span className="wrap-anywhere font-medium">{row.name}</span>
          <Badge tone={row.past ? "warning" : "neutral"}>{row.past ? "ran out" : row.may}</Badge>
        </p>
        <p className="text-ink-soft text-sm">{row.times}</p>
      </div>
      <Button
        size="sm"
        variant="quiet"
        pending={isPending}
        onClick={() => mutate(row.id)}
        aria-label={`Revoke ${row.name}`}
      >
        Revoke
      </Button>
    </li>
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
