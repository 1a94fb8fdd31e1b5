import type {
  About,
  CommitmentStatus,
  DataProblem,
  Door,
  Stance,
  Status,
  Visibility,
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

export const stanceWords: Readonly<Record<Stance, string>> = {
  agree: "Agree",
  disagree: "Disagree",
  hold: "Hold",
  step_back: "Step back",
};

export const aboutWords: Readonly<Record<About, string>> = {
  facts: "Facts",
  bet: "The bet",
  objectives: "Objectives",
};

/** Who sees a decision. */
export const visibilityWords: Readonly<Record<Visibility, string>> = {
  workspace: "Everybody in the workspace",
  team: "Its team",
  people: "Only the people on it",
};

export const commitmentWords: Readonly<Record<CommitmentStatus, string>> = {
  asked: "asked to commit",
  offered: "offers to commit",
  committed: "disagreed and committed",
  declined: "declined to commit",
  stepped_back: "stepped back",
  expired: "was not heard in time",
};

export const dataProblemWords: Readonly<Record<DataProblem, string>> = {
  decided_before_opened: "decided before it was opened",
  dropped_before_opened: "dropped before it was opened",
  superseded_before_decided: "superseded before it was decided",
};

/** Somebody had these words erased; what happened stays. */
export const ERASED = "(erased)";
