import type { MismatchGround, MismatchKind } from "@/lib/decisions/words";

export const mismatchWords: Readonly<Record<MismatchKind, string>> = {
  heavy: "Much process for a door that can be walked back",
  light: "Little process for a door that hardly can be walked back",
};

export const groundWords: Readonly<Record<MismatchGround, string>> = {
  over_target: "it takes more than twice its target",
  over_cap: "more people take a position than this door needs",
  nearly_all: "nearly everything was known when it was decided",
  unmet_asks: "steps that this door asks for were skipped",
  below_half: "less than half of what one wished to know was known",
  hasty: "it is quick, and nobody else was asked",
};

/**
 * What a mismatch rests on, as a sentence.
 *
 * @example groundsSentence(["over_target"]) // "It takes more than twice its target."
 */
export function groundsSentence(grounds: readonly MismatchGround[]): string {
  const said = grounds.map((ground) => groundWords[ground]).join("; ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
