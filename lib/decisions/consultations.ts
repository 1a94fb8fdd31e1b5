import type { Act } from "./state/act.ts";

interface Answering {
  readonly positions: readonly Act[];
  readonly turns: readonly { readonly seq: number; readonly kind: string }[];
}

/**
 * When somebody who was asked by name gave their view, also where they had given it before, unseen; a reopening asks anew.
 *
 * @returns null while they have not.
 * @example answerTo(state, state.consultations[0]) // "2026-11-23T09:00:00.000Z"
 */
export function answerTo(
  { positions, turns }: Answering,
  { person, seq: asked }: { readonly person: string; readonly seq: number },
): string | null {
  const reopened = turns.findLast(({ kind, seq }) => kind === "reopened" && seq < asked)?.seq ?? 0;
  return positions.find(({ by, seq }) => by === person && seq > reopened)?.at ?? null;
}
