import { counted, percentOf } from "@/components/velocity/numbers";
import { calendarTimes } from "@/components/velocity/times";
import type { Signal, SignalName } from "@/lib/metrics/signals";

/** What signals say, made from what they rest on, and the one thing to do about each. */

type Told = Pick<Signal, "n" | "among" | "rise">;

const are = (n: number, one: string, several: string) => (n === 1 ? one : several);
const share = ({ n, among }: Told) => (among ? percentOf(n / among) : "");
const morePeople = (value: number) =>
  counted(Number(value.toFixed(1)), "more person takes", "more people take");

/** The sentence goes on after the number of decisions, which is a link: “3 decisions …”. */
export const sentences: Readonly<Record<SignalName, (signal: Told) => string>> = {
  misaligned: ({ n }) =>
    `${are(n, "is", "are")} open in which objectives have differed for two days or more, and nobody has escalated. More talk cannot align objectives.`,
  exhausted: ({ n }) =>
    `${are(n, "was", "were")} talked over three times or more without anybody moving, and ${are(n, "is", "are")} still open.`,
  waiting: ({ n }) =>
    `${are(n, "has", "have")} had enough information for two days or more, and ${are(n, "waits", "wait")} all the same.`,
  tripwire: ({ n }) =>
    `${are(n, "has a tripwire that was", "have tripwires that were")} hit, and nobody has said since what came of ${are(n, "it", "them")}.`,
  review: ({ n }) =>
    `${are(n, "is", "are")} due for review. Until then nobody learns from ${are(n, "it", "them")}.`,
  light: (told) =>
    `of ${told.among}, ${share(told)}, went through a one-way door with less than it asks for. These are the ones that cannot be walked back.`,
  heavy: (told) =>
    `of ${told.among}, ${share(told)}, took a heavier process than a two-way door needs. These could have been walked back.`,
  careful: () =>
    "went through two-way doors, and at most one in a hundred was walked back within 90 days. Whoever is never wrong here decides too late.",
  drift_two_way: ({ rise }) =>
    `through two-way doors: half of them take about ${calendarTimes.inWords(rise ?? 0)} longer with each quarter, over the last four.`,
  drift_one_way: ({ rise }) =>
    `through one-way doors: half of them take about ${calendarTimes.inWords(rise ?? 0)} longer with each quarter, over the last four.`,
  drift_past_enough: ({ rise }) =>
    `in the last four quarters: the wait after enough was known grows by about ${calendarTimes.inWords(rise ?? 0)} with each.`,
  drift_people: ({ rise }) =>
    `in the last four quarters: with each, about ${morePeople(rise ?? 0)} a position on one decision.`,
};

/** One thing to do, about one decision or several. */
export const todos: Readonly<Record<SignalName, (n: number) => string>> = {
  misaligned: (n) => `Escalate ${are(n, "it", "them")} today, with both statements.`,
  exhausted: () => "Ask for disagree and commit, or escalate.",
  waiting: (n) => `Decide ${are(n, "it", "the oldest of them")} now.`,
  tripwire: (n) => `Review ${are(n, "it", "the first of them")}, and reverse it if it was wrong.`,
  review: (n) =>
    are(n, "Take a few minutes and do it.", `Take ten minutes and do ${n === 2 ? "both" : "three of them"}.`),
  light: () => "Before the next one, ask for what its door asks for.",
  heavy: () => "Choose the next two-way door and decide it with fewer people, or with less information.",
  careful: () => "Decide the next two-way door earlier, with a tripwire.",
  drift_two_way: () => "Look where they wait, and take out one step.",
  drift_one_way: () => "Look where they wait, and settle earlier who decides.",
  drift_past_enough: () => "Agree on a day by which what is known well enough is decided.",
  drift_people: () => "Say who decides, and let the others be heard by name.",
};
