import { ComparisonDetails } from "@/components/velocity/comparison-details";
import { CorrectionDetails } from "@/components/velocity/correction-details";
import { DissentDetails } from "@/components/velocity/dissent-details";
import { HindsightDetails } from "@/components/velocity/hindsight-details";
import type { Place } from "@/components/velocity/links";
import { MisalignmentDetails } from "@/components/velocity/misalignment-details";
import { moreOf } from "@/components/velocity/more-parts";
import { StepDetails } from "@/components/velocity/step-details";
import type { loadShared } from "@/lib/server/sharing/loaders";

export type Shared = Extract<Awaited<ReturnType<typeof loadShared>>, { details: object }>;

/** What stands folded for somebody outside, all of it in the page. */
export function sharedMore({ velocity, details, teams, currency }: Shared) {
  const { slug, asOf, hours } = velocity;
  const place: Place = { slug, asOf, closed: true, ...(hours && { working: hours.week }) };
  const { comparison, steps, misalignment, hindsight, dissent, corrections } = details;
  const quality = comparison.quality ? "quality and drift" : "what drifts";
  return moreOf(
    {
      quality: <ComparisonDetails figures={comparison} teams={teams} place={place} />,
      steps: <StepDetails figures={steps} place={place} />,
      objectives: <MisalignmentDetails figures={misalignment} wornDown={null} place={place} />,
      forecasts: <HindsightDetails figures={hindsight} currency={currency} place={place} />,
      doubt: <DissentDetails figures={dissent} place={place} />,
      noticing: <CorrectionDetails figures={corrections} place={place} />,
    },
    { whole: null, names: [] },
    { quality: `More about ${quality}` },
  );
}
