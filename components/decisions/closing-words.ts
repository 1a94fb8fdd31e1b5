import type { Ask, Pace, Verdict } from "@/lib/decisions/words";

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
