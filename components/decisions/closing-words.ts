import type { Ask, Pace, Verb, Verdict } from "@/lib/decisions/words";

/** Words that are needed when something is decided or reviewed, and after that. */

export const verdictWords: Readonly<Record<Verdict, { word: string; hint: string }>> = {
  good: { word: "Good", hint: "It did what it was meant to do." },
  mixed: { word: "Mixed", hint: "Partly, or for other reasons." },
  bad: { word: "Bad", hint: "It did not. That can still have been a fair bet." },
};

export const paceWords: Readonly<Record<Pace, string>> = {
  too_slow: "Too slow",
  right: "Right",
  too_fast: "Too fast",
};

export const verbWords: Readonly<Record<Verb, { word: string; hint: string }>> = {
  double_down: { word: "Double down", hint: "It works: put more into it." },
  protect: { word: "Protect", hint: "It is young: leave it its time and its people." },
  keep: { word: "Keep", hint: "Go on as it is." },
  correct: { word: "Correct", hint: "Go on, but otherwise." },
  stop: { word: "Stop", hint: "No more of it. A bet that failed was still worth making." },
};

const amount = (value: unknown, one: string, many: string) =>
  typeof value === "number" ? [`${value.toLocaleString("en")} ${value === 1 ? one : many}`] : [];

/** A cost in words, "12 hours and 4,000 EUR"; null where there is none. */
export function costWords(cost: unknown, currency = ""): string | null {
  if (typeof cost !== "object" || cost === null) return null;
  const hours = "hours" in cost ? amount(cost.hours, "hour", "hours") : [];
  const money = "money" in cost ? amount(cost.money, currency, currency) : [];
  return [...hours, ...money].join(" and ").trim() || null;
}

export const askWords: Readonly<Record<Ask, string>> = {
  choice: "A choice",
  share: "The information share",
  two_options: "At least two options",
  consulted: "Somebody other than the owner has said what they think",
  way_back: "The way back, or “none”",
  tripwire: "A tripwire",
  review_date: "A review date",
  expected_outcome: "The expected outcome",
};
