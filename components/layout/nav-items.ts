import { Gauge, House, type LucideIcon } from "lucide-react";
import type { Route } from "next";

type NavItem = { label: string; icon: LucideIcon; href: Route };

/** The bar of a phone has room for so many; the rest stand in the account menu there. */
export const IN_BAR = 4;

/** The rooms of a workspace, in the order of the rail. */
export const navItems = (slug: string): NavItem[] => [
  { label: "Home", icon: House, href: `/${slug}` as Route },
  { label: "Velocity", icon: Gauge, href: `/${slug}/velocity` as Route },
];
