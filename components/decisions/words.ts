import type {
  About,
  Ask,
  CommitmentStatus,
  DataProblem,
  Door,
  Pace,
  Stance,
  Status,
  Verdict,
} from "@/lib/decisions/words";

/** The words of the domain as people read them on screen. */

export const doorWords: Readonly<Record<Door, { word: string; sentence: string }>> = {
  two_way: { word: "Two-way door", sentence: "It can be walked back, so it may be quick." },
  one_way: { word: "One-way door", sentence: "There is hardly a way back, so it takes care." },
};

export const statusWords: Readonly<Record<Status, string>> = {
  open: "Open",
  decided: "Decided",
  dropped: "Dropped",
  reversed: "Reversed",
  superseded: "Superseded",
};

export const stanceWords: Readonly<Record<Stance, { word: string; hint: string }>> = {
  agree: { word: "Agree", hint: "I would do it." },
  disagree: { word: "Disagree", hint: "I would not do it. Say why." },
  hold: { word: "Hold", hint: "Not yet. Say what is missing." },
  step_back: { word: "Step back", hint: "Neither for nor against; decide without me." },
};

export const aboutWords: Readonly<Record<About, { word: string; hint: string }>> = {
  facts: { word: "Facts", hint: "We see different facts; somebody could look." },
  bet: { word: "The bet", hint: "Same facts, another guess of how it turns out." },
  objectives: { word: "Objectives", hint: "We want different things; more talk will not settle that." },
};

export const commitmentWords: Readonly<Record<CommitmentStatus, string>> = {
  asked: "asked to commit",
  offered: "offers to commit",
  committed: "disagreed and committed",
  declined: "declined to commit",
  stepped_back: "stepped back",
  expired: "was not heard in time",
};

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

export const dataProblemWords: Readonly<Record<DataProblem, string>> = {
  decided_before_opened: "decided before it was opened",
  dropped_before_opened: "dropped before it was opened",
  superseded_before_decided: "superseded before it was decided",
};

/** Somebody had these words erased; what happened stays. */
export const ERASED = "(erased)";
