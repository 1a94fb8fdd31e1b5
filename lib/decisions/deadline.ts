import type { When } from "./events.ts";
import type { Status } from "./words.ts";

interface Timed {
  readonly status: Status;
  readonly opened: When;
  readonly due: When | null;
  /** Seconds within which it should be decided; null where there is no door to go by. */
  readonly target: number | null;
}

/**
 * When a decision should be made at the latest: its due time, else the opening and the target of its door.
 *
 * @returns an instant, or null where neither is known.
 * @example deadlineOf({ status: "open", opened: { at: "2026-11-23T09:00:00.000Z", on: null }, due: null, target: 3600 }) // "2026-11-23T10:00:00.000Z"
 */
export function deadlineOf({ opened, due, target }: Timed): string | null {
  if (due !== null) return due.at;
  return target === null ? null : new Date(Date.parse(opened.at) + target * 1000).toISOString();
}

/**
 * Whether a decision is still open after its deadline. Derived when it is read, so no job has to run for it to be true.
 *
 * @example isOverdue(decision, "2026-11-23T10:00:00.001Z") // true
 */
export function isOverdue(decision: Timed, now: string): boolean {
  const deadline = deadlineOf(decision);
  return decision.status === "open" && deadline !== null && deadline < now;
}

/**
 * The seconds from its opening to its deadline, against which its age is told; at least one, because what was due when it was
 * opened left no time at all.
 *
 * @returns null where there is no deadline.
 * @example timeAllowed({ status: "open", opened: { at: "2026-11-23T09:00:00.000Z", on: null }, due: null, target: 3600 }) // 3600
 */
export function timeAllowed(decision: Timed): number | null {
  const deadline = deadlineOf(decision);
  if (deadline === null) return null;
  return Math.max((Date.parse(deadline) - Date.parse(decision.opened.at)) / 1000, 1);
}
