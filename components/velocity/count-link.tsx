import Link from "next/link";
import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format/number";
import type { Behind } from "@/lib/metrics/behind";
import { listOf, type Place } from "./links.ts";

/** A number that opens the decisions it counted; thousands are told apart. */
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
  const shown = typeof children === "number" ? formatNumber(children) : children;
  if (place.closed)
    return (
      <span className="tabular-nums" title={title}>
        {shown}
      </span>
    );
  return (
    <Link
      href={listOf(place, behind)}
      prefetch={false}
      title={title}
      className="rounded-sm tabular-nums underline decoration-line-strong/60 underline-offset-3 hover:decoration-ink"
    >
      {shown}
    </Link>
  );
}
