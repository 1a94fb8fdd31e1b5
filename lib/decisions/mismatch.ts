import { latestReading, standingOutcome } from "./current.ts";
import type { DoorPolicy } from "./events.ts";
import type { DecisionState } from "./state.ts";
import { durationSeconds } from "./time.ts";
import type { Door, MismatchGround, MismatchKind } from "./words.ts";

/** From here on a two-way door was decided with nearly everything; below that, a one-way door with too little. */
const NEARLY_ALL = 90;
const HALF = 50;

/** What a process is measured by. */
export interface Measured {
  /** Seconds from opening to the decision, or so far; null where that is not known. */
  readonly took: number | null;
  /** How many people took a position, and how many others than the owner were asked or answered. */
  readonly people: number;
  readonly consulted: number;
  readonly share: number | null;
  readonly unmet: number;
}

export interface Mismatch {
  readonly kind: MismatchKind;
  readonly grounds: readonly MismatchGround[];
}

type Rule = readonly [MismatchGround, (measured: Measured, policy: DoorPolicy) => boolean];

/** Too much for what can be walked back, too little for what cannot (domain.md, Mismatch). */
const rules: Readonly<Record<Door, { readonly kind: MismatchKind; readonly rules: readonly Rule[] }>> = {
  two_way: {
    kind: "heavy",
    rules: [
      ["over_target", ({ took }, { target }) => took !== null && took > 2 * target],
      ["over_cap", ({ people }, { cap }) => people > cap],
      ["nearly_all", ({ share }) => share !== null && share >= NEARLY_ALL],
    ],
  },
  one_way: {
    kind: "light",
    rules: [
      ["unmet_asks", ({ unmet }) => unmet > 0],
      ["below_half", ({ share }) => share !== null && share < HALF],
      ["hasty", ({ took, consulted }, { target }) => took !== null && took < target / 10 && consulted === 0],
    ],
  },
};

/**
 * Whether the process fits the door, measured against the policy of that door.
 *
 * @returns the kind of mismatch with what it rests on, in the order of the words; null where it fits.
 * @example measure("two_way", policy, { took: 700_000, people: 2, consulted: 1, share: 75, unmet: 0 }) // heavy, over_target
 */
export function measure(door: Door, policy: DoorPolicy, measured: Measured): Mismatch | null {
  const { kind, rules: those } = rules[door];
  const grounds = those.flatMap(([ground, holds]) => (holds(measured, policy) ? [ground] : []));
  return grounds.length === 0 ? null : { kind, grounds };
}

function measuredOf(state: DecisionState, now: string, zone: string): Measured {
  const outcome = standingOutcome(state);
  const [first] = state.outcomes;
  const end = outcome?.seq ?? Number.POSITIVE_INFINITY;
  const spoke = new Set(state.positions.flatMap(({ by, seq }) => (seq < end ? [by] : [])));
  const asked = state.consultations.flatMap(({ person, seq }) => (seq < end ? [person] : []));
  // Whoever was asked and answered is one person.
  const others = new Set([...spoke, ...asked].filter((one) => one !== state.owner));
  const until = outcome === undefined ? { at: now, on: null } : (first?.decided ?? outcome.decided);
  const known = state.openedKnown && state.problem === null;
  return {
    took: known ? durationSeconds(state.opened, until, zone) : null,
    people: spoke.size,
    consulted: others.size,
    share: (outcome === undefined ? latestReading(state)?.share : outcome.share) ?? null,
    unmet: outcome?.unmet.length ?? 0,
  };
}

/**
 * The mismatch of a decision: while it is open only what can be seen before it is made (it takes long, or many take part); once it
 * is decided all of it, by the policy that was frozen.
 *
 * @param policy the present one of its door, for what is open.
 * @returns null where it fits, and where nobody can tell: no door, no policy, dropped.
 * @example mismatchOf(state, policies.two_way, now, "Europe/Berlin")?.kind // "heavy"
 */
export function mismatchOf(
  state: DecisionState,
  policy: DoorPolicy | null,
  now: string,
  zone: string,
): Mismatch | null {
  const outcome = standingOutcome(state);
  const rule = outcome === undefined ? policy : outcome.policy;
  if (state.door === null || rule === null || state.status === "dropped") return null;
  const measured = measuredOf(state, now, zone);
  if (outcome !== undefined) return measure(state.door, rule, measured);
  // That nearly all is known is told where the dial stands; what is light can only be seen in the end.
  return state.door === "one_way" ? null : measure("two_way", rule, { ...measured, share: null });
}

/**
 * What of a mismatch nobody has put aside yet: what was put aside once is not brought up again, something new is.
 *
 * @example standingMismatch(mismatch, state.dismissals) // null after it was put aside with a reason
 */
export function standingMismatch(
  mismatch: Mismatch | null,
  dismissals: readonly Mismatch[],
): Mismatch | null {
  if (mismatch === null) return null;
  const aside = dismissals.flatMap(({ kind, grounds }) => (kind === mismatch.kind ? grounds : []));
  const grounds = mismatch.grounds.filter((ground) => !aside.includes(ground));
  return grounds.length === 0 ? null : { kind: mismatch.kind, grounds };
}
