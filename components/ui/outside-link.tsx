import type { ReactNode } from "react";

/** The way to an address that somebody typed; it is not told where one comes from, and nothing is said for it. */
export function OutsideLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      className="rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {children}
    </a>
  );
}
