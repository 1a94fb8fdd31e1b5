import type { Member } from "@/lib/client/people";

export const statusWords: Record<Member["status"], string> = {
  active: "Active",
  suspended: "Suspended",
  removed: "Removed",
};
