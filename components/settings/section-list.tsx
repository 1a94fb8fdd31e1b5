import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { SectionLink } from "./sections.ts";

/** All that can be set, each with what it is about. */
export function SectionList({
  groups,
}: {
  groups: readonly { title: string; links: readonly SectionLink[] }[];
}) {
  return (
    <div className="grid max-w-2xl gap-6">
      {groups.map(({ title, links }) => (
        <section key={title} className="grid gap-2">
          <h2 className="font-medium text-ink-faint text-sm">{title}</h2>
          <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
            {links.map(({ href, label, hint }) => (
              <li key={href} className="border-line [&:not(:first-child)]:border-t">
                <Link
                  href={href}
                  prefetch={false}
                  className="flex min-h-14 items-center gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-sunken"
                >
                  <span className="grid flex-1">
                    <span className="font-medium">{label}</span>
                    <span className="text-ink-soft text-sm">{hint}</span>
                  </span>
                  <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
