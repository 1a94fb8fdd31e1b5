import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";
import type { WorkWeek } from "@/lib/metrics/working-time";
import { hoursSentence } from "./hours-words.ts";

/** The hours that a page counts, and what stays in calendar time. */
export function HoursNote({ week, change }: { week: WorkWeek; change: Route | null }) {
  return (
    <p className="max-w-prose text-ink-soft text-sm">
      {hoursSentence(week)} Targets, and rules such as “within 90 days”, stay in calendar time.{" "}
      {change && <TextLink href={change}>Change the hours</TextLink>}
    </p>
  );
}
