import type { Metadata } from "next";
import { LadderCard } from "@/components/settings/ladders/ladder-card";
import { TextLink } from "@/components/ui/text-link";
import { loadLadders } from "@/lib/server/ladders/loaders";

export const metadata: Metadata = { title: "Escalation" };

export default async function LaddersPage({ params }: PageProps<"/[workspace]/settings/ladders">) {
  const { slug, ladders, teams, members, administers } = await loadLadders((await params).workspace);
  const own = ladders.filter(({ team }) => team !== null);
  // Admins see the teams without one as well, to give them one.
  const bare = administers ? teams.filter(({ id }) => !own.some(({ team }) => team?.id === id)) : [];
  const cards = [...ladders, ...bare.map((team) => ({ team, rungs: [] }))];
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-6">
      <header className="grid gap-1.5">
        <h1 className="font-semibold text-xl">Escalation</h1>
        <p className="max-w-prose text-ink-soft">
          Where people want different things, more talk does not help. A ladder says whom such a question goes
          to, and how soon they answer.{" "}
          <TextLink href="/help/disagreement">How disagreement works here</TextLink>
        </p>
      </header>
      <div className="grid grid-cols-1 gap-4">
        {cards.map((ladder) => (
          <LadderCard
            key={ladder.team?.id ?? "all"}
            slug={slug}
            ladder={ladder}
            members={members}
            administers={administers}
          />
        ))}
      </div>
    </div>
  );
}
