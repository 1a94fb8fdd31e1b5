const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** From here on the hours beside the days say nothing any more. */
const DAYS_ALONE = 10;

const both = (large: string, rest: number, unit: string) => (rest === 0 ? large : `${large} ${rest} ${unit}`);

/**
 * A length of time as people read it: the largest unit and, where it still matters, the next one. Cut off, never rounded up, so
 * that nothing looks older than it is.
 *
 * @param seconds negative ones count as none.
 * @param day seconds of a day, which is shorter where only working hours are counted.
 * @example formatDuration(187_200) // "2 d 4 h"
 * @example formatDuration(36_000, 28_800) // "1 d 2 h"
 */
export function formatDuration(seconds: number, day = DAY): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < MINUTE) return "under 1 min";
  if (whole < Math.min(HOUR, day)) return `${Math.floor(whole / MINUTE)} min`;
  if (whole < day) return both(`${Math.floor(whole / HOUR)} h`, Math.floor((whole % HOUR) / MINUTE), "min");
  const days = Math.floor(whole / day);
  return days < DAYS_ALONE ? both(`${days} d`, Math.floor((whole % day) / HOUR), "h") : `${days} d`;
}

/**
 * How long deciding took, in words after a date. Where only days are known, none between two of them is the same day, and
 * not a moment.
 *
 * @example formatTook(0, { byDay: true }) // "the same day"
 * @example formatTook(3600, { byDay: false }) // "in 1 h"
 */
export function formatTook(seconds: number, { byDay }: { byDay: boolean }): string {
  return byDay && seconds === 0 ? "the same day" : `in ${formatDuration(seconds)}`;
}
