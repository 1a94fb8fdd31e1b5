import { chiSquaredAbove } from "./chi-squared.ts";
import { goneAt, type RiskTable, totalsOf } from "./risk-table.ts";
import { solve } from "./solve.ts";

export interface LogRank {
  readonly chiSquared: number;
  readonly degrees: number;
  readonly p: number;
  /** Decided in each group, and how many had decided if all groups were alike. */
  readonly groups: readonly { readonly n: number; readonly decided: number; readonly expected: number }[];
}

interface Tally {
  readonly expected: Float64Array;
  /** The covariance of the decided, row by row. */
  readonly variance: Float64Array;
}

/** One time at which `decided` decided in all, with `risk[i]` at risk in each group. */
function add({ expected, variance }: Tally, risk: Float64Array, decided: number): void {
  let n = 0;
  for (const each of risk) n += each;
  const spread = n > 1 ? (decided * (n - decided)) / (n - 1) : 0;
  for (let i = 0; i < risk.length; i += 1) {
    const mine = (risk[i] ?? 0) / n;
    expected[i] = (expected[i] ?? 0) + decided * mine;
    for (let j = 0; j < risk.length; j += 1) {
      const place = i * risk.length + j;
      const other = (risk[j] ?? 0) / n;
      variance[place] = (variance[place] ?? 0) + spread * mine * ((i === j ? 1 : 0) - other);
    }
  }
}

/** Walks through the times of all groups together, in order. */
function walk(tables: readonly RiskTable[], tally: Tally): void {
  const risk = Float64Array.from(tables, (table) => totalsOf(table).n);
  const leaving = new Float64Array(tables.length);
  const heads = new Int32Array(tables.length);
  const never = Number.POSITIVE_INFINITY;
  /** The next time of each group: read once, compared twice. */
  const next = Float64Array.from(tables, ({ time }) => time[0] ?? never);
  for (;;) {
    let time = never;
    for (const each of next) if (each < time) time = each;
    if (time === never) return;
    let decided = 0;
    for (const [group, table] of tables.entries()) {
      leaving[group] = 0;
      if (next[group] !== time) continue;
      const row = heads[group] ?? 0;
      decided += table.decided[row] ?? 0;
      leaving[group] = goneAt(table, row);
      heads[group] = row + 1;
      next[group] = table.time[row + 1] ?? never;
    }
    if (decided > 0) add(tally, risk, decided);
    for (let group = 0; group < risk.length; group += 1)
      risk[group] = (risk[group] ?? 0) - (leaving[group] ?? 0);
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
  const size = tables.length;
  const tally = { expected: new Float64Array(size), variance: new Float64Array(size * size) };
  walk(tables, tally);
  const groups = tables.map((table, i) => {
    const { n, decided } = totalsOf(table);
    return { n, decided, expected: tally.expected[i] ?? 0 };
  });
  const variance = (i: number, j: number) => tally.variance[i * size + j] ?? 0;
  const kept = [...groups.keys()].filter((i) => variance(i, i) > 0).slice(1);
  if (kept.length === 0) return null;
  const excess = kept.map((i) => (groups[i]?.decided ?? 0) - (groups[i]?.expected ?? 0));
  const matrix = kept.map((i) => kept.map((j) => variance(i, j)));
  const solved = solve(matrix, excess);
  if (solved === null) return null;
  const sum = solved.reduce((total, value, i) => total + value * (excess[i] ?? 0), 0);
  const chiSquared = Math.max(0, sum);
  return { chiSquared, degrees: kept.length, p: chiSquaredAbove(chiSquared, kept.length), groups };
}
