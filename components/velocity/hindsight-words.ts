import { formatMoney } from "@/lib/format/number";
import type { Calibration, Cost, HindsightFigures } from "@/lib/metrics/hindsight-figures";
import { counted, few } from "./numbers.ts";

/** What forecasts and costs say, in words made from the same figures. */

/** So far from a perfect score is what always saying the share of good outcomes would get. */
const skill = ({ score, uncertainty }: NonNullable<Calibration["brier"]>) => uncertainty - score;

export function calibrationSentence(calibration: Calibration | null): string {
  if (calibration === null) return "This is told of teams and of the whole, never of one person’s decisions.";
  const { n, brier } = calibration;
  if (n === 0)
    return "No decision here has a forecast of its owner and a verdict, good or bad. One says when deciding how likely it is to turn out well.";
  if (brier === null)
    return `${counted(n, "forecast")} with a verdict (${few(n)}), too few to say how good they were.`;
  const worth =
    skill(brier) > 0
      ? "better than if everybody had always named the share that turned out well"
      : "no better than if everybody had always named the share that turned out well";
  return `Over ${counted(n, "decision")}, what owners expected last before deciding scores ${brier.score.toFixed(3)}: ${worth}.`;
}

/** What it really cost as far as anybody said so, else what was foreseen; which of the two is said with it. */
function costOf(what: string, told: Cost, foreseen: Cost, currency: string): string {
  const on = ({ sum, n }: Cost) => `${formatMoney(sum, currency)} on ${counted(n, "decision")}`;
  if (told.n > 0) return `${what} really cost ${on(told)}`;
  return foreseen.n > 0 ? `${what} was foreseen to cost ${on(foreseen)}` : `nobody says what ${what} cost`;
}

export function costSentence(costs: HindsightFigures["costs"], currency: string): string {
  const { delayForeseen, delayTold, reversalForeseen, reversalTold } = costs;
  if (delayForeseen.n + delayTold.n + reversalForeseen.n + reversalTold.n === 0)
    return "Nobody has said what waiting or walking back costs. A delay cost per day, a way back and a review say it.";
  const delay = costOf("waiting", delayTold, delayForeseen, currency);
  const back = costOf("walking back", reversalTold, reversalForeseen, currency);
  return `${delay.charAt(0).toUpperCase()}${delay.slice(1)}; ${back}.`;
}
