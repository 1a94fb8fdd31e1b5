import type { Route } from "next";
import type { ComponentProps } from "react";

/**
 * A link for where there are hundreds: one listener of the desk follows them all without loading the page anew, so that
 * none has to be woken up by itself. Outside a workspace it is an ordinary link.
 */
export function SoftLink({ href, ...rest }: Omit<ComponentProps<"a">, "href"> & { href: Route }) {
  return <a href={href} data-soft="" {...rest} />;
}
