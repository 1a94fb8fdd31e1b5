import type { Route } from "next";
import Link from "next/link";
import { verdictWords } from "@/components/decisions/closing-words";
import { statusWords } from "@/components/decisions/words";
import { Badge } from "@/components/ui/badge";
import type { Similar } from "@/lib/client/similar";
import { formatDuration } from "@/lib/format/duration";

/** How it ended, in few words: "Decided in 2 d 4 h, turned out bad, disputed". */
function endOf({ duration, verdict, disputed }: Similar): string {
  return [
    duration !== null && `decided in ${formatDuration(duration)}`,
    verdict && `turned out ${verdictWords[verdict].word.toLowerCase()}`,
    disputed && "which is disputed",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Decisions like this one and how they ended; each opens beside, so that what is typed stays. */
export function SimilarList({ slug, found }: { slug: string; found: readonly Similar[] }) {
  return (
    <ul className="grid divide-y divide-line">
      {found.map((one) => (
        <li key={one.reference} className="grid gap-0.5 py-2 first:pt-0 last:pb-0">
          <Link
            href={`/${slug}/decisions/${one.reference}` as Route}
            prefetch={false}
            target="_blank"
            className="wrap-anywhere min-h-6 justify-self-start rounded-sm font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
          >
            {one.title}
            <span className="sr-only"> (opens in a new tab)</span>
          </Link>
          <span className="flex flex-wrap items-center gap-x-2 text-ink-soft text-sm">
            <Badge>{statusWords[one.status]}</Badge>
            {endOf(one)}
          </span>
        </li>
      ))}
    </ul>
  );
}
