import type { DecisionState } from "./state.ts";
import type { Role } from "./words.ts";

/** Somebody who may or may not see a decision, active in its workspace. */
export interface Onlooker {
  readonly id: string;
  readonly role: Role;
  /** Ids of the teams that they are a member of. */
  readonly teams: readonly string[];
}

/**
 * Whether somebody sees a decision at all. The people on it always do. Everybody else who is not a guest sees what is for the
 * workspace, and what is for a team that they are a member of themselves: neither a team above nor one below counts, and
 * no role sees more than another.
 *
 * @example sees({ visibility: "people", team: null, people: [anna.id] }, steward) // false
 */
export function sees(
  { visibility, team, people }: Pick<DecisionState, "visibility" | "team" | "people">,
  { id, role, teams }: Onlooker,
): boolean {
  if (people.includes(id)) return true;
  if (role === "guest" || visibility === "people") return false;
  return visibility === "workspace" || (team !== null && teams.includes(team));
}
