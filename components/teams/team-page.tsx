import type { Route } from "next";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Headline } from "@/components/velocity/headline";
import type { Page } from "@/lib/client/decision-list";
import { type Team, teamHref } from "@/lib/client/teams";
import type { Velocity } from "@/lib/metrics/velocity";
import { DecisionLines, type Here } from "./decision-lines.tsx";

type TeamPageProps = Here & {
  team: Team;
  partOf: Team | null;
  parts: readonly Team[];
  open: Page;
  made: Page;
  velocity: Velocity;
  asOf: string;
};

/** Where it stands among the teams, and its parts, each a page of its own. */
function Place({ slug, partOf, parts }: Pick<TeamPageProps, "slug" | "partOf" | "parts">) {
  if (partOf === null && parts.length === 0) return null;
  return (
    <p className="wrap-anywhere text-ink-soft">
      {partOf && (
        <>
          Part of <TextLink href={teamHref(slug, partOf.id)}>{partOf.name}</TextLink>.{" "}
        </>
      )}
      {parts.length > 0 && (
        <>
          With{" "}
          {parts.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 && ", "}
              <TextLink href={teamHref(slug, id)}>{name}</TextLink>
            </span>
          ))}
          , whose decisions are counted in.
        </>
      )}
    </p>
  );
}

function People({ people }: Pick<Team, "people">) {
  if (people.length === 0) return <EmptyState>Nobody is in it.</EmptyState>;
  return (
    <ul aria-label="People" className="flex flex-wrap gap-x-6 gap-y-3">
      {people.map(({ id, name }) => (
        <li key={id} className="flex min-w-0 items-center gap-2">
          <Avatar name={name} />
          <span className="wrap-anywhere min-w-0">{name}</span>
        </li>
      ))}
    </ul>
  );
}

function All({ href, children }: { href: Route; children: string }) {
  return (
    <span className="py-1.5 pr-2 text-sm">
      <TextLink href={href}>{children}</TextLink>
    </span>
  );
}

/** One team: how fast it decides, what waits, what it made lately, and who is in it. */
export function TeamPage({ team, partOf, parts, open, made, velocity, asOf, ...here }: TeamPageProps) {
  const { slug } = here;
  const list = (status: string) => `/${slug}/decisions?team=${team.id}&status=${status}` as Route;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-6">
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="wrap-anywhere min-w-0 font-semibold text-xl">{team.name}</h1>
          <ButtonLink href={`/${slug}/velocity?team=${team.id}` as Route}>All figures</ButtonLink>
        </div>
        <Place slug={slug} partOf={partOf} parts={parts} />
        <Headline velocity={velocity} place={{ slug, asOf }} />
      </header>
      <Section
        title="Open"
        hint="The oldest first."
        action={open.decisions.length > 0 && <All href={list("open")}>All that are open</All>}
      >
        {open.decisions.length === 0 ? (
          <EmptyState>Nothing waits here.</EmptyState>
        ) : (
          <DecisionLines label="Open decisions" page={open} here={here} />
        )}
      </Section>
      <Section
        title="Decided lately"
        action={made.decisions.length > 0 && <All href={list("decided")}>All that were decided</All>}
      >
        {made.decisions.length === 0 ? (
          <EmptyState>Nothing was decided here yet.</EmptyState>
        ) : (
          <DecisionLines label="Decisions made lately" page={made} here={here} />
        )}
      </Section>
      <Section title="People">
        <People people={team.people} />
      </Section>
    </div>
  );
}
