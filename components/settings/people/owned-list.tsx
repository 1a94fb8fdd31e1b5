import Link from "next/link";
import { decisionHref } from "@/lib/client/decision-list";

type OwnedListProps = { slug: string; owned: readonly { reference: string; title: string | null }[] };

/** The open decisions that somebody would leave behind. */
export function OwnedList({ slug, owned }: OwnedListProps) {
  const many =
    owned.length === 1 ? "One open decision is theirs" : `${owned.length} open decisions are theirs`;
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{many}</p>
      <ul className="max-h-48 overflow-y-auto rounded-md border border-line">
        {owned.map(({ reference, title }) => (
          <li key={reference} className="flex gap-3 border-line px-3 py-1.5 [&:not(:first-child)]:border-t">
            <Link
              href={decisionHref(slug, reference)}
              prefetch={false}
              className="font-mono text-accent hover:underline"
            >
              {reference}
            </Link>
            <span className="wrap-anywhere min-w-0">{title ?? "Untitled"}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
