/** The closed sets of words of the domain, each in the order in which people meet them. No zod here: browsers use them. */

export const doors = ["two_way", "one_way"] as const;
export type Door = (typeof doors)[number];

export const statuses = ["open", "decided", "dropped", "reversed", "superseded"] as const;
export type Status = (typeof statuses)[number];

export const stances = ["agree", "disagree", "hold", "step_back"] as const;
export type Stance = (typeof stances)[number];

/** Stances that state a doubt; they need a reason and can lead to a commitment. */
export const doubts = ["disagree", "hold"] as const satisfies readonly Stance[];

/** What a doubt is about. */
export const abouts = ["facts", "bet", "objectives"] as const;
export type About = (typeof abouts)[number];

export const commitmentStatuses = [
  "asked",
  "offered",
  "committed",
  "declined",
  "stepped_back",
  "expired",
] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

export const directions = ["up", "down", "peer"] as const;
export type Direction = (typeof directions)[number];

export const verdicts = ["good", "mixed", "bad"] as const;
export type Verdict = (typeof verdicts)[number];

export const paces = ["too_slow", "right", "too_fast"] as const;
export type Pace = (typeof paces)[number];

/** What to do with a bet after a review. */
export const verbs = ["double_down", "protect", "keep", "correct", "stop"] as const;
export type Verb = (typeof verbs)[number];

export const visibilities = ["workspace", "team", "people"] as const;
export type Visibility = (typeof visibilities)[number];

/** Whether people see each other's answers: at once, once they gave their own, or, its round being closed, the owner too. */
export const answerModes = ["shown", "hidden", "closed"] as const;
export type AnswerMode = (typeof answerModes)[number];

/** Rights inside a workspace, most first. */
export const memberRoles = ["steward", "admin", "member", "viewer"] as const;

/** A guest was invited to single decisions and sees nothing else. */
export const roles = [...memberRoles, "guest"] as const;
export type Role = (typeof roles)[number];

/** Where a person stands in the organisation, highest first; gives a commitment its direction. */
export const standings = ["executive", "lead", "contributor"] as const;
export type Standing = (typeof standings)[number];

/** The sides of an escalation: its owner and whoever agrees, and whoever doubts. */
export const sides = ["for", "against"] as const;
export type Side = (typeof sides)[number];

/** Whether an escalation waits, or how it ended; `lapsed`: the decision was closed without its answer. */
export const escalationStatuses = ["open", "decided", "ruled", "returned", "withdrawn", "lapsed"] as const;
export type EscalationStatus = (typeof escalationStatuses)[number];

/** What somebody can answer to whom a question was escalated, beside deciding it themselves. */
export const escalationAnswers = ["ruled", "returned", "handed_up"] as const;

/** What can be wrong with the times of an imported record; it is kept, and left out of durations. */
export const dataProblems = [
  "decided_before_opened",
  "dropped_before_opened",
  "superseded_before_decided",
] as const;
export type DataProblem = (typeof dataProblems)[number];

/** What a door policy can ask for before deciding. */
export const asks = [
  "choice",
  "share",
  "two_options",
  "consulted",
  "way_back",
  "tripwire",
  "review_date",
  "expected_outcome",
] as const;
export type Ask = (typeof asks)[number];

/** What a piece of evidence is; the last one averages many people, and can mislead. */
export const evidenceKinds = ["anecdote", "own_use", "data", "survey"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** An invention is what nobody asked for: it has a vision instead of evidence. */
export const natures = ["ordinary", "invention"] as const;
export type Nature = (typeof natures)[number];

/** What undoing would cost and how long it would take, and who outside would notice: what helps to choose a door, lightest first. */
export const undoCosts = ["little", "some", "much"] as const;
export type UndoCost = (typeof undoCosts)[number];
export const undoTimes = ["days", "weeks", "months"] as const;
export type UndoTime = (typeof undoTimes)[number];
export const noticers = ["nobody", "few", "many"] as const;
export type Noticer = (typeof noticers)[number];

/** A heavy process for a door that can be walked back, or a light one for a door that cannot; and what that rests on. */
export const mismatchKinds = ["heavy", "light"] as const;
export type MismatchKind = (typeof mismatchKinds)[number];
export const mismatchGrounds = [
  "over_target",
  "over_cap",
  "nearly_all",
  "unmet_asks",
  "below_half",
  "hasty",
] as const;
export type MismatchGround = (typeof mismatchGrounds)[number];

/** What deciding did to somebody. */
export const energies = ["energised", "drained"] as const;
