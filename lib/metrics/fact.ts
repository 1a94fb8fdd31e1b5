import type { DecisionFacts } from "../decisions/facts.ts";

/** What the velocity figures need to know of a decision: a part of its facts, with two things that stand beside them. */
export interface Fact
  extends Pick<
    DecisionFacts,
    | "door"
    | "owner"
    | "tags"
    | "openedAt"
    | "openedOn"
    | "openedKnown"
    | "noticedAt"
    | "enoughReachedAt"
    | "firstDecidedAt"
    | "firstDecidedOn"
    | "durationSeconds"
    | "targetSeconds"
    | "decidedAt"
    | "decidedOn"
    | "closedAt"
    | "droppedAt"
    | "reopenedAt"
    | "reopenCount"
    | "reversedAt"
    | "shareAtDecision"
    | "reviewDueOn"
    | "latestVerdict"
    | "latestReviewAt"
    | "laterInformationWouldHaveChanged"
    | "pace"
    | "contested"
    | "firstAskedAt"
    | "firstCommittedAt"
    | "askCount"
    | "commitmentCount"
    | "sincereCount"
    | "commitmentsUp"
    | "commitmentsDown"
    | "commitmentsPeer"
  > {
  readonly id: string;
  /** Its team and all those that this one is part of; none where it belongs to no team. */
  readonly teams: readonly string[];
  /** What is impossible about its times; such a record is kept, and left out of every duration. */
  readonly dataProblem: string | null;
}
