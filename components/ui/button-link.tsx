import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonStyleProps, buttonStyles } from "./button-styles.ts";

/** Goes somewhere, and looks like a button; it stays a link for keyboard and screen reader. */
export function ButtonLink<T extends string>({
  href,
  children,
  ...style
}: ButtonStyleProps & { href: Route<T>; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={buttonStyles(style)}>
      {children}
    </Link>
  );
}
