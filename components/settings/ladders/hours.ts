/** The response times that can be chosen; others, set over the API, are kept and shown as they are. */
const usual = [4, 8, 24, 48, 72, 168];

const DAY = 24;

/**
 * Hours as people say them.
 *
 * @example hoursInWords(72) // "3 days"
 */
export function hoursInWords(hours: number): string {
  if (hours % DAY !== 0) return hours === 1 ? "1 hour" : `${hours} hours`;
  return hours === DAY ? "1 day" : `${hours / DAY} days`;
}

export const hourChoices = (present: number): readonly number[] =>
  usual.includes(present) ? usual : [...usual, present].sort((one, other) => one - other);
