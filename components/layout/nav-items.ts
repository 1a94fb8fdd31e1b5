import { FileUp, Gauge, Handshake, House, ListChecks, type LucideIcon, Settings } from "lucide-react";
import type { Route } from "next";
import type { Role } from "@/lib/decisions/words";

type NavItem = { label: string; icon: LucideIcon; href: Route };

/** Not known is somebody who only looks around; nothing is brought into a copy that is thrown away. */
type Visitor = { role: Role; known: boolean; copy: boolean };

const isGuest = (role: Role) => role === "guest";
const administers = (role: Role) => role === "steward" || role === "admin";

/** The bar of a phone has room for so many; the rest stand in the account menu there. */
export const IN_BAR = 4;

/** The rooms of a workspace that somebody can use, in the order of the rail. */
export const navItems = (slug: string, { role, known, copy }: Visitor): NavItem[] => [
  ...(isGuest(role) ? [] : [{ label: "Home", icon: House, href: `/${slug}` as Route }]),
  { label: "Decisions", icon: ListChecks, href: `/${slug}/decisions` as Route },
  ...(isGuest(role) ? [] : [{ label: "Velocity", icon: Gauge, href: `/${slug}/velocity` as Route }]),
  ...(isGuest(role)
    ? []
    : [{ label: "Commitments", icon: Handshake, href: `/${slug}/commitments` as Route }]),
  ...(administers(role) && !copy
    ? [{ label: "Import", icon: FileUp, href: `/${slug}/import` as Route }]
    : []),
  ...(known ? [{ label: "Settings", icon: Settings, href: `/${slug}/settings` as Route }] : []),
];
