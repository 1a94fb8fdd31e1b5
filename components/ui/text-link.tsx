import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export function TextLink<T extends string>({ href, children }: { href: Route<T>; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="rounded-sm font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {children}
    </Link>
  );
}
