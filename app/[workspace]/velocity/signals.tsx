import { Suspense } from "react";
import { SignalBlock, SignalsToCome } from "@/components/signals/signal-block";
import type { Place } from "@/components/velocity/links";
import type { View } from "@/lib/metrics/view";
import { loadSignals } from "@/lib/server/signals/loaders";

type Looked = { view: View; place: Place };

async function Signals({ view, place }: Looked) {
  const { team } = view.cohort;
  return <SignalBlock {...(await loadSignals(place.slug, view))} place={place} team={team ?? null} />;
}

/** What the figures have to say, which may come later than the figures; with the page where its address asks for the whole. */
export function signalsOf(looked: Looked, whole: string | null) {
  return whole === null ? (
    <Signals {...looked} />
  ) : (
    <Suspense fallback={<SignalsToCome whole={whole} />}>
      <Signals {...looked} />
    </Suspense>
  );
}
