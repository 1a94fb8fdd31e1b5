import type { Decision } from "@/lib/client/decisions";

/** The start of the last run of readings with enough that still lasts; null where there is not enough. */
export function enoughSince({ readings, enough }: Pick<Decision, "readings" | "enough">): string | null {
  if (enough === null) return null;
  const short = readings.findLastIndex(({ share }) => share < enough);
  return readings[short + 1]?.at ?? null;
}
