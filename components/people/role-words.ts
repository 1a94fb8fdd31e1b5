import type { Role } from "@/lib/decisions/words";

export const roleWords: Record<Role, { label: string; hint: string }> = {
  steward: { label: "Steward", hint: "Answers for the workspace, and can hand it over or delete it." },
  admin: { label: "Admin", hint: "Also invites people and sets up teams and doors." },
  member: { label: "Member", hint: "Logs decisions, takes positions, commits, decides." },
  viewer: { label: "Viewer", hint: "Reads along." },
  guest: { label: "Guest", hint: "Sees the decisions they are invited to, and takes part there." },
};
