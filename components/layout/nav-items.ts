import { House, type LucideIcon } from "lucide-react";
import type { Route } from "next";

type NavItem = { label: string; icon: LucideIcon; href: Route };

/** The rooms of a workspace, in the order of the rail; the bottom bar of a phone shows the first four. */
export const navItems = (slug: string): NavItem[] => [
  { label: "Home", icon: House, href: `/${slug}` as Route },
];
