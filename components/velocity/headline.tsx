import { cn } from "@/components/ui/cn";
import type { Velocity } from "@/lib/metrics/velocity";
import type { Place } from "./links.ts";
import { MutedNote } from "./muted-note.tsx";
import { headline } from "./sentences.ts";
import { timesOf } from "./times.ts";

/** The first thing that figures say: how fast, and, where hardly anybody looked at what came of it, that this is half of the truth. */
export function Headline({ velocity, place }: { velocity: Velocity; place: Place }) {
  const { reviews } = velocity.all;
  return (
    <>
      <p className={cn("max-w-prose text-lg", reviews.muted ? "muted" : "text-ink-soft")}>
        {headline(velocity, timesOf(place))}
      </p>
      {reviews.muted && <MutedNote reviews={reviews} place={place} />}
    </>
  );
}
