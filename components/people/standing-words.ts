import type { Standing } from "@/lib/decisions/words";

/** Where somebody stands in the organisation; it gives a commitment its direction and gives nobody a right. */
export const standingWords: Record<Standing, string> = {
  executive: "Executive",
  lead: "Lead",
  contributor: "Contributor",
};
