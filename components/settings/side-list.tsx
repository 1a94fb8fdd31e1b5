"use client";

import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { NavLink } from "@/components/layout/nav-link";
import type { SectionLink } from "./sections.ts";

const link =
  "flex min-h-9 items-center rounded-md px-2.5 text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink";

/** Beside the page where there is room; on a phone the list is a page of its own, and this is the way back to it. */
export function SideList({
  home,
  groups,
}: {
  home: Route;
  groups: readonly { title: string; links: readonly SectionLink[] }[];
}) {
  if (usePathname() === home) return null;
  return (
    <nav aria-label="Settings" className="lg:w-44 lg:shrink-0">
      <Link
        href={home}
        prefetch={false}
        className="inline-flex min-h-9 items-center gap-1 text-ink-soft hover:text-ink lg:hidden pointer-coarse:min-h-11"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        All settings
      </Link>
      <div className="hidden gap-5 lg:sticky lg:top-10 lg:grid">
        {groups.map(({ title, links }) => (
          <div key={title}>
            <p className="px-2.5 pb-1 font-medium text-ink-faint text-xs">{title}</p>
            <ul className="grid gap-0.5">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <NavLink href={href} className={link}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}
