import { Avatar } from "@/components/ui/avatar";
import type { Ladder } from "@/lib/client/ladders";
import { ChangeLadder } from "./change-ladder.tsx";
import { hoursInWords } from "./hours.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface LadderCardProps {
  slug: string;
  ladder: Ladder;
  members: readonly Named[];
  administers: boolean;
}

/** One ladder: who comes first, who next, and how long each has. */
export function LadderCard({ slug, ladder, members, administers }: LadderCardProps) {
  const { team, rungs } = ladder;
  const title = team?.name ?? "All other teams";
  return (
    <section
      aria-label={title}
      className="grid gap-4 rounded-lg border border-line bg-surface p-5 shadow-card"
    >
      <div className="flex items-start justify-between gap-3">
        <div className="grid min-w-0 gap-0.5">
          <h2 className="wrap-anywhere font-medium">{title}</h2>
          {team === null && (
            <p className="text-ink-soft text-sm">
              Teams without a ladder of their own, and what belongs to no team.
            </p>
          )}
        </div>
        {administers && <ChangeLadder slug={slug} ladder={ladder} title={title} members={members} />}
      </div>
      {rungs.length > 0 ? (
        <ol className="grid">
          {rungs.map(({ person, hours }, place) => (
            <li key={person.id} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3">
              <span className="grid justify-items-center self-stretch">
                <Avatar name={person.name} />
                {place < rungs.length - 1 && (
                  <span aria-hidden="true" className="min-h-4 w-px flex-1 bg-line-strong/50" />
                )}
              </span>
              <span className="wrap-anywhere min-w-0 self-start pt-0.5">
                {person.name}
                {place === 0 && <span className="text-ink-faint text-sm"> · first</span>}
              </span>
              <span className="self-start whitespace-nowrap pt-0.5 text-ink-soft text-sm">
                within {hoursInWords(hours)}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-ink-soft">
          {team === null
            ? "Nobody yet. Whoever escalates chooses somebody."
            : "Follows the ladder of all other teams."}
        </p>
      )}
    </section>
  );
}
