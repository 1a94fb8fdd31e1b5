import type { Route } from "next";
import type { ReactNode } from "react";
import { LogButton } from "@/components/layout/log-button";
import { ShareButton } from "@/components/sharing/share-button";
import { Callout } from "@/components/ui/callout";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { teamHref } from "@/lib/client/teams";
import type { Velocity } from "@/lib/metrics/velocity";
import type { WorkWeek } from "@/lib/metrics/working-time";
import { type Asked, wholeOf } from "./address.ts";
import type { OpenMark } from "./aging-rows.ts";
import { BeforeSection } from "./before-section.tsx";
import { Controls } from "./controls.tsx";
import { FlowChart } from "./flow-chart.tsx";
import { Headline } from "./headline.tsx";
import { HoursNote } from "./hours-note.tsx";
import { correctionLead, dissentLead, helpLead, speedLead, waitingLead } from "./leads.ts";
import type { Place } from "./links.ts";
import { OpenSection } from "./open-section.tsx";
import { Part } from "./part.tsx";
import { KnowledgeSection, OutcomeSection } from "./review-sections.tsx";
import { CorrectionSection, DissentSection, InformationSection, TargetSection } from "./share-sections.tsx";
import { StagesSection } from "./stages-section.tsx";
import { TimeSection } from "./time-section.tsx";
import { timesOf } from "./times.ts";
import { viewWords } from "./view-words.ts";

export type VelocityPageProps = {
  slug: string;
  asked: Asked;
  /** What of the address could not be used, and why. */
  unused: readonly string[];
  asOf: string;
  today: string;
  velocity: Velocity;
  open: readonly OpenMark[];
  before: { from: string; until: string; figures: Velocity["all"] } | null;
  tags: readonly string[];
  teams: readonly { readonly id: string; readonly name: string }[];
  /** In which lengths of time are told; null for calendar time. */
  hours: { readonly week: WorkWeek; readonly mayChange: boolean } | null;
  /** What stands folded at the end of a part, and comes when the rest is there. */
  more: Readonly<Record<"speed" | "waiting" | "help" | "dissent" | "correction", ReactNode>>;
  /** Beside the controls: the views that are kept. */
  views?: ReactNode;
  /** What the figures have to say, which comes when it is there. */
  signals?: ReactNode;
  /** Decisions of its charts, to be read. */
  toRead?: Readonly<Record<"time" | "outcomes" | "flow" | "share", ReactNode>>;
  /** For somebody outside, who can open nothing of it. */
  closed?: true;
};

/** Where time goes, told from the figures of one view. */
export function VelocityPage({
  slug,
  asked,
  unused,
  asOf,
  today,
  velocity,
  open,
  before,
  tags,
  teams,
  hours,
  more,
  views,
  signals,
  toRead,
  closed,
}: VelocityPageProps) {
  const whole = closed ? null : wholeOf(slug, asked);
  const place: Place = {
    slug,
    asOf,
    ...(closed && { closed }),
    ...(hours && { working: hours.week }),
    ...(whole !== null && { whole }),
  };
  const times = timesOf(place);
  const settings = `/${slug}/settings/workspace` as Route;
  const { all, weeks, aging, by } = velocity;
  const team = teams.find(({ id }) => id === asked.team);
  const something = all.timeToDecide.n + all.contested.n + all.timeToDecide.problems > 0 || aging.n > 0;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-6">
      <header className="grid gap-3">
        <div className="flex items-center justify-between gap-3">
          <h1 className="font-semibold text-xl">Velocity</h1>
          {!closed && <ShareButton slug={slug} asked={{ ...asked }} />}
        </div>
        <Headline velocity={velocity} place={place} />
        {/* Where the controls are missing, on paper and outside, figures still say what they were counted from. */}
        <p className={cn("text-ink-soft", !closed && "hidden print:block")}>
          What is counted: {viewWords(asked, asOf, closed ? {} : { tag: asked.tag, team: team?.name })}.
        </p>
        {hours && <HoursNote week={hours.week} change={hours.mayChange && !closed ? settings : null} />}
        {team && !closed && (
          <p>
            <TextLink href={teamHref(slug, team.id)}>The page of {team.name}</TextLink>
          </p>
        )}
      </header>
      {unused.length > 0 && (
        <Callout tone="info" title="A part of this address could not be used and was left out">
          {unused.join("; ")}.
        </Callout>
      )}
      {signals}
      {!closed && (
        <Controls slug={slug} asked={asked} by={by} asOf={asOf} today={today} tags={tags} teams={teams}>
          {views}
        </Controls>
      )}
      {!something && (
        <EmptyState action={<LogButton />}>
          Once decisions are logged in this view, their times are told here.
        </EmptyState>
      )}
      {something && (
        <>
          <Part title="How fast" lead={speedLead(velocity)} muted={all.reviews.muted}>
            {all.timeToDecide.n > 0 && <TimeSection velocity={velocity} place={place} toRead={toRead} />}
            {before && <BeforeSection now={all} before={before} place={place} />}
            <TargetSection velocity={velocity} place={place} />
            {weeks.length > 0 && (
              <Section within="part" title="Flow">
                <FlowChart weeks={weeks} place={place} toRead={toRead?.flow} />
              </Section>
            )}
            {more.speed}
          </Part>
          <Part title="Where it waits" lead={waitingLead(velocity, times)}>
            <OpenSection velocity={velocity} open={open} place={place} />
            <StagesSection velocity={velocity} place={place} />
            {more.waiting}
          </Part>
          <Part title="Did waiting help" lead={helpLead(velocity)}>
            <InformationSection velocity={velocity} place={place} toRead={toRead?.share} />
            <KnowledgeSection velocity={velocity} place={place} />
            {more.help}
          </Part>
          <Part title="Disagree and commit" lead={dissentLead(velocity)}>
            <DissentSection velocity={velocity} place={place} />
            {more.dissent}
          </Part>
          <Part title="Course correction" lead={correctionLead(velocity)}>
            <OutcomeSection velocity={velocity} place={place} />
            <CorrectionSection velocity={velocity} place={place} />
            {more.correction}
          </Part>
          <p className="print:hidden">
            <TextLink href="/help/figures">How the figures are counted</TextLink>
          </p>
        </>
      )}
    </div>
  );
}
