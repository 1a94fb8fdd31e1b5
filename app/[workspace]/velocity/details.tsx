import { ComparisonDetails } from "@/components/velocity/comparison-details";
import { CorrectionDetails } from "@/components/velocity/correction-details";
import { DissentDetails } from "@/components/velocity/dissent-details";
import { HindsightDetails } from "@/components/velocity/hindsight-details";
import type { Place } from "@/components/velocity/links";
import { MisalignmentDetails } from "@/components/velocity/misalignment-details";
import { More, type Unfolding } from "@/components/velocity/more";
import { StepDetails } from "@/components/velocity/step-details";
import type { View } from "@/lib/metrics/view";
import {
  loadComparison,
  loadCorrections,
  loadDissent,
  loadHindsight,
  loadMisalignment,
  loadSteps,
} from "@/lib/server/metrics/details-loaders";
import { ToRead } from "./to-read.tsx";

type Looked = { view: View; place: Place };

async function Comparison({ view, place }: Looked) {
  return <ComparisonDetails {...(await loadComparison(place.slug, view))} place={place} />;
}

async function Steps({ view, place }: Looked) {
  return <StepDetails figures={await loadSteps(place.slug, view)} place={place} />;
}

async function Misalignment({ view, place }: Looked) {
  return <MisalignmentDetails {...(await loadMisalignment(place.slug, view))} place={place} />;
}

async function Hindsight({ view, place }: Looked) {
  const hindsight = await loadHindsight(place.slug, view);
  return (
    <HindsightDetails
      {...hindsight}
      place={place}
      toRead={<ToRead view={view} place={place} chart="forecasts" />}
    />
  );
}

async function Dissent({ view, place }: Looked) {
  return <DissentDetails figures={await loadDissent(place.slug, view)} place={place} />;
}

async function Corrections({ view, place }: Looked) {
  return <CorrectionDetails figures={await loadCorrections(place.slug, view)} place={place} />;
}

/** What stands folded at the end of each part. */
export function moreOf(looked: Looked, unfolding: Unfolding) {
  return {
    speed: (
      <More name="quality" title="More about quality, drift and energy" unfolding={unfolding}>
        <Comparison {...looked} />
      </More>
    ),
    waiting: (
      <>
        <More name="steps" title="More about the steps before deciding" unfolding={unfolding}>
          <Steps {...looked} />
        </More>
        <More name="objectives" title="More about objectives that differ" unfolding={unfolding}>
          <Misalignment {...looked} />
        </More>
      </>
    ),
    help: (
      <More name="forecasts" title="More about forecasts and costs" unfolding={unfolding}>
        <Hindsight {...looked} />
      </More>
    ),
    dissent: (
      <More name="doubt" title="More about what became of doubt" unfolding={unfolding}>
        <Dissent {...looked} />
      </More>
    ),
    correction: (
      <More name="noticing" title="More about noticing and setting right" unfolding={unfolding}>
        <Corrections {...looked} />
      </More>
    ),
  };
}
