import { Suspense } from "react";
import type { Place } from "@/components/velocity/links";
import { ToReadList, ToReadToCome } from "@/components/velocity/to-read";
import type { Chart } from "@/lib/metrics/examples";
import type { View } from "@/lib/metrics/view";
import { loadExamples } from "@/lib/server/metrics/details-loaders";

type Looked = { view: View; place: Place };

export async function ToRead({ view, place, chart }: Looked & { chart: Chart }) {
  return <ToReadList chart={chart} decisions={await loadExamples(place.slug, view, chart)} place={place} />;
}

/** What each chart of the story offers to read; it may come after the figures. */
export function toReadOf(looked: Looked, whole: string | null) {
  const of = (chart: Chart) =>
    whole === null ? (
      <ToRead {...looked} chart={chart} />
    ) : (
      <Suspense fallback={<ToReadToCome />}>
        <ToRead {...looked} chart={chart} />
      </Suspense>
    );
  return { time: of("time"), outcomes: of("outcomes"), flow: of("flow"), share: of("share") };
}
