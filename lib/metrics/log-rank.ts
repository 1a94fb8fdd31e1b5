import { chiSquaredAbove } from "./chi-squared.ts";
import { type RiskTable, totalsOf } from "./risk-table.ts";
import { solve } from "./solve.ts";

export interface LogRank {
  readonly chiSquared: number;
  readonly degrees: number;
  readonly p: number;
  /** Decided in each group, and how many had decided if all groups were alike. */
  readonly groups: readonly { readonly n: number; readonly decided: number; readonly expected: number }[];
}

interface Tally {
  readonly expected: number[];
  readonly variance: number[][];
}

/** One time at which somebody decided: `risk[i]` at risk and `decided` in all. */
function add({ expected, variance }: Tally, risk: readonly number[], decided: number): void {
  const n = risk.reduce((sum, each) => sum + each, 0);
  const spread = n > 1 ? (decided * (n - decided)) / (n - 1) : 0;
  for (const [i, mine] of risk.entries()) {
    expected[i] = (expected[i] ?? 0) + (decided * mine) / n;
    const row = variance[i] ?? [];
    for (const [j, other] of risk.entries())
      row[j] = (row[j] ?? 0) + spread * (mine / n) * ((i === j ? 1 : 0) - other / n);
    variance[i] = row;
  }
}

/** For each time at which somebody decided: who was at risk in each group just before, and how many decided in all. */
function walk(tables: readonly RiskTable[], seen: (risk: readonly number[], decided: number) => void): void {
  const risk = tables.map((table) => totalsOf(table).n);
  const moments = tables.flatMap((table, group) => table.map((moment) => ({ ...moment, group })));
  moments.sort((a, b) => a.time - b.time);
  for (let from = 0; from < moments.length; ) {
    const time = moments[from]?.time;
    let to = from;
    while (moments[to]?.time === time) to += 1;
    const now = moments.slice(from, to);
    const decided = totalsOf(now).decided;
    if (decided > 0) seen(risk, decided);
    for (const moment of now)
      risk[moment.group] = (risk[moment.group] ?? 0) - moment.decided - moment.dropped - moment.open;
    from = to;
  }
}

/**
 * Whether groups decide at different speeds (log-rank, Mantel–Cox): with O − E the decided less the expected
 * Σ dᵢ·nᵢⱼ/nᵢ of each group and V their hypergeometric covariance, χ² = (O − E)ᵀ V⁻¹ (O − E), one group left out, with one degree
 * of freedom less than groups. Groups in which nobody was ever at risk when somebody decided say nothing and do not count.
 *
 * @returns null where fewer than two groups can be compared.
 * @see Mantel 1966, Cancer Chemotherapy Reports 50(3); Peto and Peto 1972, JRSS A 135(2).
 * @example logRank([processTable, standardsTable])?.chiSquared // 3.5836
 */
export function logRank(tables: readonly RiskTable[]): LogRank | null {
  const tally: Tally = { expected: [], variance: [] };
  walk(tables, (risk, decided) => add(tally, risk, decided));
  const groups = tables.map((table, i) => {
    const { n, decided } = totalsOf(table);
    return { n, decided, expected: tally.expected[i] ?? 0 };
  });
  const telling = [...groups.keys()].filter((i) => (tally.variance[i]?.[i] ?? 0) > 0);
  const kept = telling.slice(1);
  if (kept.length === 0) return null;
  const excess = kept.map((i) => (groups[i]?.decided ?? 0) - (groups[i]?.expected ?? 0));
  const solved = solve(
    kept.map((i) => kept.map((j) => tally.variance[i]?.[j] ?? 0)),
    excess,
  );
  if (solved === null) return null;
  const chiSquared = Math.max(
    0,
    solved.reduce((sum, value, i) => sum + value * (excess[i] ?? 0), 0),
  );
  return { chiSquared, degrees: kept.length, p: chiSquaredAbove(chiSquared, kept.length), groups };
}
