/**
 * The x with A·x = b, by elimination with the largest pivot first.
 *
 * @returns null where A is singular.
 * @example solve([[2, 0], [0, 4]], [2, 2]) // [1, 0.5]
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column += 1) {
    const rest = rows.slice(column);
    const heights = rest.map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + heights.indexOf(Math.max(...heights));
    const [row, top] = [rows[pivot], rows[column]];
    if (!row || !top || Math.abs(row[column] ?? 0) <= largest * 1e-12) return null;
    rows[pivot] = top;
    rows[column] = row;
    for (const [i, other] of rows.entries()) {
      if (i === column) continue;
      const factor = (other[column] ?? 0) / (row[column] ?? 1);
      rows[i] = other.map((value, j) => value - factor * (row[j] ?? 0));
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
