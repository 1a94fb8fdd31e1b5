import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { type Team, teamHref } from "@/lib/client/teams";
import { branchesOf } from "./branches.ts";
import { ManageTeam } from "./manage-team.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

type TeamTreeProps = {
  slug: string;
  teams: readonly Team[];
  members: readonly Named[];
  administers: boolean;
};

const SHOWN = 6;
/** Further down the place is said by the name alone. */
const INDENTS = ["", "pl-5", "pl-10", "pl-15"];

function People({ people }: { people: readonly Named[] }) {
  if (people.length === 0) return <p className="text-ink-faint text-sm">Nobody is in it.</p>;
  const names = people.slice(0, SHOWN).map(({ name }) => name);
  const more = people.length - names.length;
  return (
    <div className="flex min-w-0 items-center gap-2">
      <span className="flex shrink-0 -space-x-1.5 max-sm:hidden" aria-hidden="true">
        {people.slice(0, SHOWN).map(({ id, name }) => (
          <Avatar key={id} name={name} />
        ))}
      </span>
      <p className="wrap-anywhere min-w-0 text-ink-soft text-sm">
        {names.join(", ")}
        {more > 0 && ` and ${more} more`}
      </p>
    </div>
  );
}

/** All teams, each under the one that it is part of. */
export function TeamTree({ slug, teams, members, administers }: TeamTreeProps) {
  const nameOf = (id: string | null) => teams.find((team) => team.id === id)?.name;
  return (
    <ul aria-label="Teams" className="rounded-lg border border-line bg-surface shadow-card">
      {branchesOf(teams).map(({ team, depth }) => (
        <li
          key={team.id}
          className="flex items-start gap-3 border-line px-4 py-3 sm:px-5 [&:not(:first-child)]:border-t"
        >
          <div className={cn("grid min-w-0 flex-1 gap-1.5", INDENTS[Math.min(depth, INDENTS.length - 1)])}>
            <h2 className="wrap-anywhere font-medium">
              <Link
                href={teamHref(slug, team.id)}
                prefetch={false}
                className="rounded-sm underline decoration-line-strong/60 underline-offset-3 hover:decoration-ink"
              >
                {team.name}
              </Link>
              {depth > 0 && (
                <span className="font-normal text-ink-faint text-sm"> in {nameOf(team.parent)}</span>
              )}
            </h2>
            <People people={team.people} />
          </div>
          {administers && <ManageTeam slug={slug} team={team} teams={teams} members={members} />}
        </li>
      ))}
    </ul>
  );
}
