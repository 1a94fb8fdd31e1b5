import type { Decision } from "./decisions.ts";
import { Problem } from "./problem.ts";

const isCopy = (value: unknown): value is Decision =>
  typeof value === "object" && value !== null && "version" in value && "tags" in value;

/** The copy that is there now, where an edit was refused because somebody was faster; null where it was refused for something else. */
export function copyAfter(refusal: unknown): Decision | null {
  const current = refusal instanceof Problem ? refusal.current : null;
  return isCopy(current) ? current : null;
}
