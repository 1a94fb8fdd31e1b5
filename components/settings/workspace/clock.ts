export const dayWords = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

const two = (number: number) => String(number).padStart(2, "0");

/** Minutes after midnight as a clock says them; the end of the day is its last minute, because clocks know no 24:00. */
export const clockOf = (minutes: number) =>
  minutes >= 1440 ? "23:59" : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

export const daysInWords = (chosen: readonly unknown[]) =>
  dayWords.filter((_, place) => chosen.includes(place + 1)).join(", ");
