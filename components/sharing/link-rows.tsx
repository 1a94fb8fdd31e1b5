"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { useChange } from "@/components/account/use-change";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { revokeSharedView } from "@/lib/client/sharing";

export interface LinkRow {
  readonly id: string;
  readonly name: string;
  readonly view: Route;
  readonly times: ReactNode;
}

function Row({ slug, row }: { slug: string; row: LinkRow }) {
  const { mutate, isPending } = useChange(revokeSharedView(slug), { said: `Ended: ${row.name}` });
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="wrap-anywhere">
          <TextLink href={row.view}>{row.name}</TextLink>
        </p>
        <p className="text-ink-soft text-sm">{row.times}</p>
      </div>
      <Button
        size="sm"
        variant="quiet"
        pending={isPending}
        onClick={() => mutate(row.id)}
        aria-label={`End ${row.name}`}
      >
        End
      </Button>
    </li>
  );
}

/** Links that are good now, with the way to end each; from then on it shows nothing. */
export function LinkRows({ slug, rows }: { slug: string; rows: readonly LinkRow[] }) {
  return (
    <ul aria-label="Links" className="divide-y divide-line">
      {rows.map((row) => (
        <Row key={row.id} slug={slug} row={row} />
      ))}
    </ul>
  );
}
