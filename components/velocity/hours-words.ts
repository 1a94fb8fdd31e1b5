import { formatDuration } from "@/lib/format/duration";
import { type WorkWeek, workdayOf } from "@/lib/metrics/working-time";

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const HOUR = 3600;
const nameOf = (day: number) => NAMES[day - 1] ?? "";
const after = (day: number) => (day % NAMES.length) + 1;

/** "Monday to Friday", also over the end of a week; else one by one. */
function daysInWords(days: readonly number[]): string {
  if (days.length === NAMES.length) return "every day";
  const firsts = days.filter((day) => !days.some((other) => after(other) === day));
  const lasts = days.filter((day) => !days.includes(after(day)));
  const [[first, ...others], [last]] = [firsts, lasts];
  return first !== undefined && last !== undefined && others.length === 0 && days.length > 2
    ? `${nameOf(first)} to ${nameOf(last)}`
    : new Intl.ListFormat("en-GB").format(days.map(nameOf));
}

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

function lengthInWords(seconds: number): string {
  if (seconds % HOUR !== 0) return formatDuration(seconds);
  return seconds === HOUR ? "1 hour" : `${seconds / HOUR} hours`;
}

/** Which hours are counted, and what a day is then. */
export function hoursSentence(week: WorkWeek): string {
  const { days, from, until } = week;
  return `Working time: ${daysInWords(days)}, ${clock(from)}–${clock(until)}; a day is ${lengthInWords(workdayOf(week))}.`;
}
