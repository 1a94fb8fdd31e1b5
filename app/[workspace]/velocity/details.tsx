import { ComparisonDetails } from "@/components/velocity/comparison-details";
import { CorrectionDetails } from "@/components/velocity/correction-details";
import { DissentDetails } from "@/components/velocity/dissent-details";
import { HindsightDetails } from "@/components/velocity/hindsight-details";
import type { Place } from "@/components/velocity/links";
import { MisalignmentDetails } from "@/components/velocity/misalignment-details";
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

/** What stands folded at the end of each part, loaded once it is asked for. */
export function partsOf(looked: Looked) {
  return {
    quality: <Comparison {...looked} />,
    steps: <Steps {...looked} />,
    objectives: <Misalignment {...looked} />,
    forecasts: <Hindsight {...looked} />,
    doubt: <Dissent {...looked} />,
    noticing: <Corrections {...looked} />,
  };
}
