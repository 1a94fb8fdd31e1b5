import type { Team } from "@/lib/client/teams";

/** What one has to know to change a team: which it is, which others there are, and who could be in it. */
export interface ManageTeamProps {
  readonly slug: string;
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}
