import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { formatNumber } from "@/lib/format/number";
import type { Velocity } from "@/lib/metrics/velocity";
import { AgingChart } from "./aging-chart.tsx";
import { agingRows, type OpenMark } from "./aging-rows.ts";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { outlookSentence } from "./sentences.ts";
import { timesOf } from "./times.ts";

/** The decisions that are open, how old they are, and what will become of them if they go on as others did. */
export function OpenSection({
  velocity,
  open,
  place,
}: {
  velocity: Velocity;
  open: readonly OpenMark[];
  place: Place;
}) {
  const { n, behind, outlook } = velocity.aging;
  const all = (
    <>
      <CountLink place={place} behind={behind}>{`All ${formatNumber(n)}`}</CountLink> as a list.
    </>
  );
  return (
    <Section within="part" title="Open now" hint={n > 0 && all}>
      {n === 0 ? (
        <EmptyState>Nothing is open.</EmptyState>
      ) : (
        <div className="grid min-w-0 gap-4">
          {outlook.length > 0 && <p className="max-w-prose">{outlookSentence(outlook, timesOf(place))}</p>}
          {!place.closed && <AgingChart rows={agingRows(velocity, open)} n={n} place={place} />}
        </div>
      )}
    </Section>
  );
}
