import type { StretchFigure } from "@/lib/metrics/stages";
import type { Stretch } from "@/lib/metrics/stretch";
import type { Times } from "./times.ts";

export const stretchWords: Readonly<Record<Stretch, string>> = {
  unnoticed: "Noticed until opened",
  gathering: "Opened until enough was known",
  enoughToAsking: "Enough known until somebody was asked to commit",
  afterAsking: "Asked to commit until decided",
  pastEnough: "Enough known until decided, or waiting so far",
  beforeAsking: "Opened until somebody was asked to commit",
};

/** Who does something on a Saturday takes no working time for it, and a while all the same. */
export const atOnce = ({ kind }: Times) => (kind === "time" ? "at once" : "0 h");

/** What waiting took after it could have ended, beside what gathering took. */
export function stagesSentence(stages: readonly StretchFigure[], times: Times): string {
  const half = (wanted: Stretch) => stages.find(({ stretch }) => stretch === wanted)?.median ?? null;
  const [gathering, past] = [half("gathering"), half("pastEnough")];
  if (gathering === null || past === null) return "There are too few yet to say which stretch takes longest.";
  const soon = times.kind === "time" ? "as soon as" : "before any working time had passed since";
  if (past === 0)
    return `Half of the decisions were made ${soon} enough was known; half had that ${times.within(gathering)} after opening.`;
  const more = past > gathering ? "Longer than gathering took:" : "After enough was known:";
  return `${more} half waited up to ${times.inWords(past)} after there was enough, open ones so far; half had that ${times.within(gathering)} after opening.`;
}
