import type { Role } from "@/lib/decisions/words";
import type { TokenResource } from "@/lib/server/tokens/resource";

const reachChoices = [
  { value: "read", label: "Read", hint: "Sees what you see." },
  { value: "write", label: "Write", hint: "Logs decisions and takes part, too." },
  { value: "admin", label: "Administer", hint: "Whatever your role here includes." },
] as const satisfies readonly { value: TokenResource["reach"]; label: string; hint: string }[];

/** Those that the role has anything of. */
export function reachesFor(role: Role) {
  const many = { steward: 3, admin: 3, member: 2, viewer: 1, guest: 0 }[role];
  return reachChoices.slice(0, many);
}

export const serviceRoles = [
  { value: "viewer", label: "Viewer", hint: "Reads what the whole workspace sees." },
  { value: "member", label: "Member", hint: "Logs decisions for people and takes part, too." },
  { value: "admin", label: "Admin", hint: "Imports, and invites people, too." },
] as const;

export const lifetimes = [
  { days: 7, label: "A week" },
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
  { days: 365, label: "A year" },
] as const;
export const USUAL_DAYS = 90;
