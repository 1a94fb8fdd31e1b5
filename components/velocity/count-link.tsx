import Link from "next/link";
import type { ReactNode } from "react";
import type { Behind } from "@/lib/metrics/behind";
import { listOf, type Place } from "./links.ts";

/** A number that opens the decisions it counted. */
export function CountLink({
  place,
  behind,
  title,
  children,
}: {
  place: Place;
  behind: Behind;
  title?: string;
  children: ReactNode;
}) {
  if (place.closed)
    return (
      <span className="tabular-nums" title={title}>
        {children}
      </span>
    );
  return (
    <Link
      href={listOf(place, behind)}
      prefetch={false}
      title={title}
      className="rounded-sm tabular-nums underline decoration-line-strong/60 underline-offset-3 hover:decoration-ink"
    >
      {children}
    </Link>
  );
}
