import { currentPosition, isDoubt } from "./current.ts";
import type { Stance } from "./words.ts";

interface Act {
  readonly seq: number;
  readonly by: string;
}
interface Heard<P, W, C> {
  readonly positions: readonly P[];
  readonly weighings: readonly W[];
  readonly commitments: readonly C[];
}

/** One person's view: where they stand, where they stood before, and what was said between them and the owner. */
export interface Voice<P, W, C> {
  readonly person: string;
  readonly current: P;
  /** Newest first. */
  readonly earlier: readonly P[];
  readonly weighings: readonly W[];
  readonly commitments: readonly C[];
}

/** The sides of a decision; each in the order in which people took their present position. */
export interface Voices<V> {
  readonly agreeing: readonly V[];
  readonly doubting: readonly V[];
  readonly aside: readonly V[];
}

/**
 * Everybody's view by the side on which they stand now: agreeing, doubting (disagree or hold), or stepped aside.
 *
 * @example voicesOf(decision).doubting[0]?.current.reason
 */
export function voicesOf<
  P extends Act & { readonly stance: Stance },
  W extends { readonly person: string },
  C extends { readonly person: string },
>({ positions, weighings, commitments }: Heard<P, W, C>): Voices<Voice<P, W, C>> {
  const voices = positions
    .filter(({ by, seq }) => currentPosition({ positions }, by)?.seq === seq)
    .map((current) => ({
      person: current.by,
      current,
      earlier: positions.filter(({ by, seq }) => by === current.by && seq !== current.seq).reverse(),
      weighings: weighings.filter(({ person }) => person === current.by),
      commitments: commitments.filter(({ person }) => person === current.by),
    }));
  return {
    agreeing: voices.filter(({ current }) => current.stance === "agree"),
    doubting: voices.filter(({ current }) => isDoubt(current.stance)),
    aside: voices.filter(({ current }) => current.stance === "step_back"),
  };
}
