import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { NOWHERE } from "./links.ts";

/** A mark of a drawing that opens what it stands for; the keyboard has other ways there. */
export function MarkLink({
  href,
  className,
  children,
}: {
  href: Route;
  className?: string;
  children: ReactNode;
}) {
  if (href === NOWHERE)
    return className === undefined ? children : <span className={className}>{children}</span>;
  return (
    <Link href={href} prefetch={false} tabIndex={-1} aria-hidden="true" {...(className && { className })}>
      {children}
    </Link>
  );
}
