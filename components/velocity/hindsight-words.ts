import { formatMoney } from "@/lib/format/number";
import type { Calibration, HindsightFigures } from "@/lib/metrics/hindsight-figures";
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

export function costSentence(costs: HindsightFigures["costs"], currency: string): string {
  const { delayForeseen, delayTold, reversalForeseen, reversalTold } = costs;
  const delay = delayTold.n > 0 ? delayTold : delayForeseen;
  const back = reversalTold.n > 0 ? reversalTold : reversalForeseen;
  if (delay.n + back.n === 0)
    return "Nobody has said what waiting or walking back costs. A delay cost per day, a way back and a review say it.";
  const part = (sum: number, n: number, what: string) =>
    n === 0
      ? `nobody says what ${what} cost`
      : `${what} cost ${formatMoney(sum, currency)} on ${counted(n, "decision")}`;
  const words = `${part(delay.sum, delay.n, "waiting")}; ${part(back.sum, back.n, "walking back")}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
