"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { RevocableRow } from "@/components/account/revocable-row";
import { useChange } from "@/components/account/use-change";
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
    <RevocableRow
      name={row.name}
      title={
        <p className="wrap-anywhere">
          <TextLink href={row.view}>{row.name}</TextLink>
        </p>
      }
      times={row.times}
      verb="End"
      pending={isPending}
      onEnd={() => mutate(row.id)}
    />
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
