import type { Route } from "next";
import type { ReactNode } from "react";
import { SoftLink } from "@/components/ui/soft-link";
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
    <SoftLink href={href} tabIndex={-1} aria-hidden="true" {...(className && { className })}>
      {children}
    </SoftLink>
  );
}
