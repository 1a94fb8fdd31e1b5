import type { Metadata } from "next";
import { TeamPage } from "@/components/teams/team-page";
import { loadTeam } from "@/lib/server/teams/page-loaders";

type Props = PageProps<"/[workspace]/teams/[team]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, team } = await params;
  return { title: (await loadTeam(workspace, team)).team.name };
}

export default async function TeamRoom({ params }: Props) {
  const { workspace, team } = await params;
  return <TeamPage {...(await loadTeam(workspace, team))} />;
}
