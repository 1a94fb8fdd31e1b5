import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Velocity } from "@/lib/metrics/velocity";
import type { Asked } from "./address.ts";
import { AgingChart } from "./aging-chart.tsx";
import { agingRows, type OpenMark } from "./aging-rows.ts";
import { BeforeSection } from "./before-section.tsx";
import { Controls } from "./controls.tsx";
import { CountLink } from "./count-link.tsx";
import { FlowChart } from "./flow-chart.tsx";
import { headline, outlookSentence } from "./sentences.ts";
import { CorrectionSection, DissentSection, InformationSection, TargetSection } from "./share-sections.tsx";
import { StagesSection } from "./stages-section.tsx";
import { TimeSection } from "./time-section.tsx";

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
}: VelocityPageProps) {
  const place = { slug, asOf };
  const { all, weeks, aging, by } = velocity;
  const something = all.timeToDecide.n + all.contested.n + all.timeToDecide.problems > 0 || aging.n > 0;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-6">
      <header className="grid gap-3">
        <h1 className="font-semibold text-xl">Velocity</h1>
        <p className="max-w-prose text-ink-soft text-lg">{headline(velocity)}</p>
      </header>
      {unused.length > 0 && (
        <Callout tone="info" title="A part of this address could not be used and was left out">
          {unused.join("; ")}.
        </Callout>
      )}
      <Controls slug={slug} asked={asked} by={by} asOf={asOf} today={today} tags={tags} teams={teams} />
      {!something && (
        <EmptyState>Once decisions are logged in this view, their times are told here.</EmptyState>
      )}
      {all.timeToDecide.n > 0 && <TimeSection velocity={velocity} place={place} />}
      {before && something && <BeforeSection now={all} before={before} place={place} />}
      {something && (
        <>
          <TargetSection velocity={velocity} place={place} />
          {weeks.length > 0 && (
            <Section title="Flow">
              <FlowChart weeks={weeks} place={place} />
            </Section>
          )}
          <Section
            title="Open now"
            hint={
              aging.n > 0 && (
                <>
                  <CountLink place={place} behind={aging.behind}>{`All ${aging.n}`}</CountLink> as a list.
                </>
              )
            }
          >
            {aging.n === 0 ? (
              <EmptyState>Nothing is open.</EmptyState>
            ) : (
              <div className="grid min-w-0 gap-4">
                {aging.outlook.length > 0 && <p className="max-w-prose">{outlookSentence(aging.outlook)}</p>}
                <AgingChart rows={agingRows(velocity, open)} n={aging.n} place={place} />
              </div>
            )}
          </Section>
          <StagesSection velocity={velocity} place={place} />
          <InformationSection velocity={velocity} place={place} />
          <DissentSection velocity={velocity} place={place} />
          <CorrectionSection velocity={velocity} place={place} />
        </>
      )}
    </div>
  );
}
