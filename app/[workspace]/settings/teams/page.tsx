import type { Metadata } from "next";
import { NewTeam } from "@/components/settings/teams/new-team";
import { TeamTree } from "@/components/settings/teams/team-tree";
import { EmptyState } from "@/components/ui/empty-state";
import { loadTeams } from "@/lib/server/teams/loaders";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage({ params }: PageProps<"/[workspace]/settings/teams">) {
  const { slug, teams, members, administers } = await loadTeams((await params).workspace);
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="grid gap-1.5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1 className="font-semibold text-xl">Teams</h1>
          {administers && <NewTeam slug={slug} teams={teams} />}
        </div>
        <p className="max-w-prose text-ink-soft">
          Lists and figures of a team include the teams that are part of it. What only a team sees is seen by
          its own members, not by those of a team above or below.
        </p>
      </header>
      {teams.length > 0 ? (
        <TeamTree slug={slug} teams={teams} members={members} administers={administers} />
      ) : (
        <EmptyState>
          {administers ? "There is no team yet; decisions do without." : "There is no team here."}
        </EmptyState>
      )}
    </div>
  );
}
