import { Callout } from "@/components/ui/callout";
import type { Reviews } from "@/lib/metrics/reviews";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { counted } from "./numbers.ts";

/** Speed alone is half of the truth; where few looked at what came of it, it says so before anything else. */
export function MutedNote({ reviews: { coverage, toDo }, place }: { reviews: Reviews; place: Place }) {
  return (
    <Callout tone="info" title="How fast is known, how well is not">
      {coverage.hits} of {counted(coverage.n, "due review")} {coverage.hits === 1 ? "is" : "are"} done. Until
      half of them are, times are shown muted, to be read with care:{" "}
      <CountLink place={place} behind={toDo.behind}>
        {counted(toDo.n, "review")} to do
      </CountLink>
      .
    </Callout>
  );
}
