import type { EvidenceKind } from "./words.ts";

/**
 * Whether all that speaks for a decision is surveys (N7): many answers averaged, and nobody looked at one of them.
 *
 * @returns false where there is no evidence at all.
 * @example onlySurveys({ evidence: [{ kind: "survey", removed: null }] }) // true
 */
export function onlySurveys(state: {
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly removed: object | null }[];
}): boolean {
  const standing = state.evidence.filter(({ removed }) => removed === null);
  return standing.length > 0 && standing.every(({ kind }) => kind === "survey");
}
