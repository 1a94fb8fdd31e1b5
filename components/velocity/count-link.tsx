import type { ReactNode } from "react";
import { SoftLink } from "@/components/ui/soft-link";
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
    <SoftLink href={listOf(place, behind)} title={title} className="behind tabular-nums">
      {shown}
    </SoftLink>
  );
}
