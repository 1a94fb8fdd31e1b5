import type { DecisionFacts } from "../decisions/facts.ts";

/** What the velocity figures need to know of a decision: a part of its facts, with three things that stand beside them. */
export interface Fact
  extends Pick<
    DecisionFacts,
    | "door"
    | "owner"
    | "openedAt"
    | "openedOn"
    | "openedKnown"
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
  /** The kind of decision, where a workspace uses kinds. */
  readonly tag: string | null;
  /** What is impossible about its times; such a record is kept, and left out of every duration. */
  readonly dataProblem: string | null;
}
