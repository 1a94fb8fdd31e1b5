import type { Comparison } from "@/lib/metrics/comparison";
import type { DriftName } from "@/lib/metrics/drift";
import { counted, isOne, percentOf } from "./numbers.ts";
import type { Times } from "./times.ts";

/** What is set side by side, in words made from the same figures. */

export function qualitySentence(quality: Comparison["quality"]): string {
  const shown = quality.filter((point) => point.shown);
  if (quality.length === 0) return "Nothing here has a target that has come, or was reviewed.";
  if (shown.length === 0)
    return "No team has five decisions with a verdict and five with a target that has come, so that nothing is set side by side yet.";
  const both = shown.filter(
    ({ speed, quality: good }) => (speed.share ?? 0) >= 0.5 && (good.share ?? 0) >= 0.5,
  );
  return `${both.length} of ${counted(shown.length, "pair")} of team and door ${isOne(both.length, shown.length) ? "has" : "have"} at least half of the decisions in time and at least half of them good. Speed without quality is no speed; teams count those below them.`;
}

const people = (value: number) => String(Number(value.toFixed(1)));
const signed = (value: number, words: (size: number) => string) =>
  value === 0 ? "no change" : `${value > 0 ? "+" : "−"}${words(Math.abs(value))}`;

interface Row {
  readonly name: DriftName;
  readonly word: string;
  readonly told: (value: number) => string;
  readonly change: (slope: number) => string;
}

export function driftRows({ of }: Times): readonly Row[] {
  const time = (name: DriftName, word: string): Row => ({
    name,
    word,
    told: of,
    change: (slope) => signed(slope, of),
  });
  return [
    time("two_way", "Two-way decided within"),
    time("one_way", "One-way decided within"),
    time("pastEnough", "Past enough for"),
    { name: "people", word: "People on one", told: people, change: (slope) => signed(slope, people) },
  ];
}

export function driftSentence(drift: Comparison["drift"], times: Times): string {
  const told = driftRows(times).filter(({ name }) => drift[name].slope !== null);
  if (told.length === 0)
    return "Decline is slow, so that nobody sees it while it happens. From twenty decisions in each of four full quarters on, this says what rises and what falls.";
  const risen = told.flatMap(({ name, word, change }) => {
    const { slope } = drift[name];
    return slope === null ? [] : [`${word.toLowerCase()}: ${change(slope)}`];
  });
  return `Over the last four full quarters${times.kind === "time" ? "" : ", in working time"}, by the median of all slopes between them, per quarter: ${risen.join("; ")}.`;
}

export const monthName = (month: string): string =>
  new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00.000Z`),
  );

export function energySentence(energy: Comparison["energy"]): string {
  const last = energy.at(-1);
  if (last === undefined)
    return "Whether deciding gave people energy is asked at the end of each decision, and told for a month that is over once five people have answered. No month has that many yet.";
  return `In ${monthName(last.month)}, ${percentOf(last.energised / last.answers)} of ${counted(last.answers, "answer")} said that deciding gave energy. Over all you may see, whatever the view. Answers are counted, not people: nothing here tells whose they are, and several may be of one person, though at least five people answered.`;
}

/** "2025-Q4" as it is said, and in two pieces where a column is narrow. */
export const quarterName = (quarter: string) => quarter.split("-").reverse().join(" ");
