import type { Visibility } from "@/lib/decisions/words";

interface Shared {
  readonly visibility: Visibility;
  readonly team: { readonly name: string } | null;
  readonly participants: readonly string[];
}

/** Who sees a decision, in plain words: "Only the 3 people on it". */
export function seenBy({ visibility, team, participants }: Shared, viewer: string): string {
  if (visibility === "workspace") return "Everybody in the workspace sees it";
  if (visibility === "team") return `Only ${team?.name ?? "its team"} and the people on it see it`;
  const [first, ...others] = participants;
  if (others.length > 0) return `Only the ${participants.length} people on it see it`;
  return first === viewer ? "Only you see it" : "Only the one person on it sees it";
}

/** The same in two or three words, for a row. */
export function seenByShort({ visibility, team }: Pick<Shared, "visibility" | "team">): string {
  return visibility === "team" ? `Only for ${team?.name ?? "its team"}` : "Only for the people on it";
}
