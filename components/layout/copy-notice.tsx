import type { Route } from "next";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format/day";

/** Says on every page of a throw-away copy that it is one, and until when. */
export function CopyNotice({ until, zone }: { until: string; zone: string }) {
  return (
    <aside
      aria-label="About this copy"
      className="border-line border-b bg-sunken py-2.5 text-ink-soft print:hidden"
    >
      <p className="mx-auto max-w-4xl px-4 sm:px-8">
        A copy of your own: nobody else sees it. It is thrown away on{" "}
        <time dateTime={until} className="font-medium text-ink">
          {formatInstant(until, zone)}
        </time>
        . <TextLink href={"/" as Route}>How to stay</TextLink>
      </p>
    </aside>
  );
}
