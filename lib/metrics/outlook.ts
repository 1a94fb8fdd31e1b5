import { type Survival, survivalAt } from "./kaplan-meier.ts";
import { poissonBinomial, quantileOfDistribution } from "./poisson-binomial.ts";
import type { RiskTable } from "./risk-table.ts";
import { isShown } from "./shown.ts";
import type { Moment } from "./view.ts";
import { spanFrom } from "./working-time.ts";

const DAY = 86_400;
/** From now, in seconds. */
const AHEAD = [7 * DAY, 30 * DAY, 90 * DAY];
/** The middle 85 % of what can come. */
const LOWER = 0.075;
const UPPER = 0.925;

/** How many of those that are open now will be decided within some time. */
export interface Outlook {
  /** From now, in seconds of calendar time. */
  readonly within: number;
  /** Those about which the curve says something; past its end nobody knows. */
  readonly n: number;
  readonly expected: number;
  /** In 85 of 100 cases it lies between these. */
  readonly lower: number;
  readonly upper: number;
}

/** A group of decisions with the curve that speaks for it. */
interface Watch {
  readonly risk: RiskTable;
  readonly survival: Survival;
}

/** For each open decision the chance that it is decided within a time from now, given how old it is: 1 − S(age + h) ÷ S(age). */
function chancesOf({ risk, survival }: Watch, ahead: number): readonly number[] {
  const chances: number[] = [];
  if (!isShown(survival.n)) return chances;
  for (let row = 0; row < risk.length; row += 1) {
    const open = risk.open[row] ?? 0;
    if (open === 0) continue;
    const age = risk.time[row] ?? 0;
    const still = survivalAt(survival, age);
    if (still === 0) continue;
    const chance = 1 - survivalAt(survival, age + ahead) / still;
    for (let one = 0; one < open; one += 1) chances.push(chance);
  }
  return chances;
}

/**
 * How many of today's open decisions will be decided within a week, a month and three months, if they go on as others of their
 * door did: the expected number, Σ (1 − S(age + h) ÷ S(age)), and an 85 % range of the Poisson-binomial distribution. What was
 * reopened, what is older than any that was decided, and what is of a group of few is left out. It reads "if not dropped". In a view of working time h is as
 * much of it as the week, the month and the three months have.
 *
 * @param groups each with the Kaplan–Meier curve of its own.
 * @returns nothing where no open decision can be told about.
 * @example outlookOf([{ risk, survival: kaplanMeier(risk) }], view)[0] // { within: 604800, n: 12, expected: 4.2, lower: 2, upper: 7 }
 */
export function outlookOf(groups: readonly Watch[], moment: Moment): readonly Outlook[] {
  const now = { at: moment.asOf.at, on: null };
  return AHEAD.flatMap((within) => {
    const ahead = spanFrom(now, within, moment);
    const chances = groups.flatMap((group) => chancesOf(group, ahead));
    if (chances.length === 0) return [];
    const distribution = poissonBinomial(chances);
    return {
      within,
      n: chances.length,
      expected: chances.reduce((sum, chance) => sum + chance, 0),
      lower: quantileOfDistribution(distribution, LOWER),
      upper: quantileOfDistribution(distribution, UPPER),
    };
  });
}
