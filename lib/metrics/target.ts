import type { Fact } from "./fact.ts";
import { ageOf, lifeOf } from "./life.ts";
import type { View } from "./view.ts";

/**
 * The target of a decision in seconds: the one that was frozen when it was first decided, else that of the present policy.
 *
 * @returns null where the door is unset: nothing is guessed.
 * @example targetOf(fact, view) // 259200
 */
export function targetOf({ door, targetSeconds }: Fact, { policies }: Pick<View, "policies">): number | null {
  return targetSeconds ?? (door === null ? null : policies[door].target);
}

/**
 * Whether a decision met its target: among those opened at least their target ago and not dropped earlier, decided within it.
 *
 * @returns null for a decision of which it cannot be said (yet).
 * @example metTarget(fact, view) // true
 */
export function metTarget(fact: Fact, view: View): boolean | null {
  const target = targetOf(fact, view);
  const life = lifeOf(fact, view);
  if (target === null || !("seconds" in life) || ageOf(fact, view) < target) return null;
  if (life.end === "dropped" && life.seconds < target) return null;
  return life.end === "decided" && life.seconds <= target;
}
