/** From here on the waiting has probably cost more than it brought. */
export const SLOW = 90;

/** What an information share means for a door; without a door nobody knows what would be enough. */
export function dialWord(
  share: number,
  enough: number | null,
): { word: string; stroke: string; text: string } {
  if (share >= SLOW) return { word: "probably slow", stroke: "stroke-warning", text: "text-warning" };
  if (enough === null) return { word: "", stroke: "stroke-ink-soft", text: "text-ink-soft" };
  if (share >= enough) return { word: "enough", stroke: "stroke-accent", text: "text-accent" };
  return { word: "still gathering", stroke: "stroke-ink-soft", text: "text-ink-soft" };
}
