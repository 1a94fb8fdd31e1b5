import type { Landmark, Sides } from "@/lib/metrics/dissent-figures";
import type { SpreadFigure } from "@/lib/metrics/spread";
import { counted, few, percentOf } from "./numbers.ts";
import type { Times } from "./times.ts";

/** What the figures behind dissent say, in words made from them. */

const FEW = 5;

export function toCommitmentSentence({ n, shown, median }: SpreadFigure, { inWords }: Times): string {
  if (n === 0) return "Nobody who doubted has committed here yet.";
  if (!shown || median === null)
    return `Doubters committed on ${counted(n, "decision")} (${few(n)}), too few to say how soon.`;
  return `On half of ${counted(n, "decision")}, those who doubted had committed within ${inWords(median)} of their first doubt.`;
}

export function sidesSentence(sides: Sides | null): string {
  if (sides === null) return "This is told of teams and of the whole, never of one person’s decisions.";
  const { n, closer, owners, dissenters } = sides;
  if (n === 0)
    return "No decision here has a forecast from both sides and a verdict, good or bad. Forecasts are asked for when one decides or disagrees.";
  if (n < FEW || owners === null || dissenters === null || closer.share === null)
    return `${counted(n, "decision")} with a forecast from both sides ${n === 1 ? "has" : "have"} a verdict (${few(n)}), too few to say more.`;
  const better =
    owners === dissenters
      ? "Both sides expected equally well"
      : owners < dissenters
        ? "On the whole those who decided expected better"
        : "On the whole those who doubted expected better";
  return `Doubt was closer to what came of it in ${percentOf(closer.share)} of ${counted(n, "decision")}. ${better}.`;
}

const CHANCE = 0.05;

export function landmarkSentence({ shown, committed, uncommitted, test }: Landmark, times: Times): string {
  const { n } = committed;
  if (n + uncommitted.n === 0)
    return "No contested decision here stayed open for three days after the first doubt.";
  if (!shown)
    return `Contested and still open after three days: ${n} with a commitment by then, ${uncommitted.n} without. From ten of each on, their times are told.`;
  const half = (value: number | null) =>
    value === null ? "half of them were not decided" : `half were decided within ${times.inWords(value)}`;
  const chance =
    test === null
      ? ""
      : ` (log-rank p = ${test.p.toFixed(4)}${test.p < CHANCE ? "" : ", which chance alone could well bring about"})`;
  return `With a commitment within three days of the first doubt, ${half(committed.value)}; without, ${half(uncommitted.value)}${chance}. This compares; it does not say that one is because of the other.`;
}
