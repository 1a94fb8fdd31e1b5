"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Knows whether it is where one is; the first room is only itself, not everything below it. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: Route;
  className: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const isHome = href.split("/").length === 2;
  const here = path === href || (!isHome && path.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={false} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
