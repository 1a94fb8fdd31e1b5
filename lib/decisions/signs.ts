import { isDoubt } from "./current.ts";
import type { Act } from "./state/act.ts";
import { localDay } from "./time.ts";
import type { Stance } from "./words.ts";

/** Signs that talk goes on and thinking does not, told while they can still help (N26, N27). */

/** So many rounds in which nobody moved are called exhaustion. */
export const EXHAUSTED_ROUNDS = 3;

/** So long without anything new makes a change to agree a late one. */
const LATE_MS = 10 * 86_400_000;

interface Stated extends Act {
  readonly stance: Stance;
}

interface Discussed {
  readonly positions: readonly Stated[];
  readonly readings: readonly Act[];
  readonly meetings: readonly Act[];
  readonly comments: readonly Act[];
}

/** Rounds of discussion in which nobody's position and no reading moved. */
interface Rounds {
  /** Since the last change. */
  readonly count: number;
  /** When anything last changed; null where nothing ever did. */
  readonly since: string | null;
  /** When it first came to exhaustion, if ever. */
  readonly exhaustedAt: string | null;
  /** Whether it is so now. */
  readonly exhausted: boolean;
}

type Step =
  | { readonly kind: "position"; readonly act: Stated }
  | { readonly kind: "reading" | "meeting" | "comment"; readonly act: Act };

function stepsOf({ positions, readings, meetings, comments }: Discussed): Step[] {
  const steps: Step[] = [
    ...positions.map((act) => ({ kind: "position" as const, act })),
    ...readings.map((act) => ({ kind: "reading" as const, act })),
    ...meetings.map((act) => ({ kind: "meeting" as const, act })),
    ...comments.map((act) => ({ kind: "comment" as const, act })),
  ];
  return steps.sort((one, other) => one.act.seq - other.act.seq);
}

/**
 * Counts rounds of discussion: a day on which people met, or on which at least two people wrote, since anybody's position or
 * the reading changed. Three of them while somebody doubts are exhaustion: more talk will not settle it (metrics.md).
 *
 * @param zone gives the days.
 * @example roundsOf(state, "Europe/Berlin").exhausted // true after three meetings in which nobody moved
 */
export function roundsOf(state: Discussed, zone: string): Rounds {
  const stances = new Map<string, Stance>();
  const writers = new Map<string, Set<string>>();
  let rounds = new Set<string>();
  let since: string | null = null;
  let exhaustedAt: string | null = null;
  let exhausted = false;
  for (const { kind, act } of stepsOf(state)) {
    if (kind === "position" || kind === "reading") {
      if (kind === "position") stances.set(act.by, act.stance);
      since = act.at;
      rounds = new Set();
      writers.clear();
    } else {
      const day = localDay(act.at, zone);
      const wrote = (writers.get(day) ?? new Set()).add(act.by);
      if (kind === "comment") writers.set(day, wrote);
      if (kind === "meeting" || wrote.size > 1) rounds.add(day);
    }
    exhausted = rounds.size >= EXHAUSTED_ROUNDS && [...stances.values()].some(isDoubt);
    if (exhausted) exhaustedAt ??= act.at;
  }
  return { count: rounds.size, since, exhaustedAt, exhausted };
}

interface Turned {
  readonly readings: readonly Act[];
  readonly options: readonly Act[];
  readonly commitments: readonly { readonly seq: number; readonly person: string }[];
  readonly questions: readonly { readonly answer: { readonly at: string } | null }[];
  readonly evidence: readonly { readonly at: string }[];
}

/**
 * Changes from a doubt to agree that nobody asked for, after ten days in which nothing new came in: stamina may have settled
 * them (N27). A sign to look at, never a verdict on anybody.
 *
 * @example lateTurns(state)[0]?.by // ben.id
 */
export function lateTurns<P extends Stated>(
  state: Turned & { readonly positions: readonly P[] },
): readonly P[] {
  const { positions, readings, options, commitments, questions, evidence } = state;
  const answers = questions.flatMap(({ answer }) => answer ?? []);
  const news = [...readings, ...options, ...evidence, ...answers].map(({ at }) => at);
  return positions.filter((turn, place) => {
    const doubt = positions.slice(0, place).findLast(({ by }) => by === turn.by);
    if (turn.stance !== "agree" || doubt === undefined || !isDoubt(doubt.stance)) return false;
    const isAsked = commitments.some(
      ({ person, seq }) => person === turn.by && doubt.seq < seq && seq < turn.seq,
    );
    if (isAsked) return false;
    const since = [doubt.at, ...news.filter((at) => doubt.at < at && at <= turn.at)];
    return Date.parse(turn.at) - Math.max(...since.map((at) => Date.parse(at))) >= LATE_MS;
  });
}
