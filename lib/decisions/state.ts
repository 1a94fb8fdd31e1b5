import type { Cost } from "./events/after.ts";
import type { DoorPolicy, EventData, When } from "./events.ts";
import type { Act } from "./state/act.ts";
import type { Dispute, Notice, Review } from "./state/after.ts";
import type { Comment } from "./state/commenting.ts";
import type { Fitting, JudgedStep } from "./state/fitting.ts";
import type { Consultation, Escalation, Meeting } from "./state/misalignment.ts";
import type { Thinking } from "./state/thinking.ts";
import type {
  About,
  AnswerMode,
  Ask,
  CommitmentStatus,
  DataProblem,
  Direction,
  Door,
  Stance,
  Standing,
  Status,
  Visibility,
} from "./words.ts";

/** A value together with the number of the event that set it, so that an edit can point at what it replaces. */
interface Tracked<T> {
  readonly value: T;
  readonly seq: number;
}

export interface Option extends Act {
  readonly label: string | null;
  readonly note: string | null;
}

export interface Reading extends Act {
  readonly share: number;
  readonly note: string | null;
  /** Counted from the list of questions; else an estimate. */
  readonly counted: boolean;
}

export interface Position extends Act {
  readonly stance: Stance;
  readonly about: About | null;
  readonly reason: string | null;
  /** A reason was given, whether or not its words were erased since. */
  readonly reasoned: boolean;
  readonly option: number | null;
  readonly late: boolean;
}

interface Forecast extends Act {
  readonly probability: number;
  readonly option: number | null;
  readonly late: boolean;
}

interface Weighing extends Act {
  readonly person: string;
  readonly note: string | null;
}

/** `seq`, `by` and `at` are those of the asking, or of the offer. */
export interface Commitment extends Act {
  readonly person: string;
  readonly origin: "asked" | "offered";
  readonly status: CommitmentStatus;
  readonly due: string | null;
  readonly personStanding: Standing;
  readonly otherStanding: Standing;
  readonly answeredAt: string | null;
  readonly reason: string | null;
  readonly direction: Direction | null;
  readonly sincere: boolean | null;
}

interface Skip {
  readonly ask: Ask;
  readonly reason: string | null;
}

/** One closing by decision; there are several after a reopening. */
export interface Outcome extends Act {
  readonly decided: When;
  readonly option: number | null;
  readonly choice: string | null;
  readonly share: number | null;
  readonly expectedOutcome: string | null;
  readonly tripwire: string | null;
  readonly tripwireOn: string | null;
  readonly wayBack: string | null;
  readonly reviewOn: string | null;
  readonly policy: DoorPolicy | null;
  readonly unmet: readonly Ask[];
  readonly skips: readonly Skip[];
  readonly noJudgementBefore: string | null;
  readonly steps: readonly JudgedStep[];
}

/** Reopened, dropped, reversed or superseded. */
export interface Turn extends Act {
  readonly kind: "reopened" | "dropped" | "reversed" | "superseded";
  /** The day, where an imported record gives no more than that. */
  readonly on: string | null;
  readonly reason: string | null;
  readonly successor: string | null;
  /** What the way back really cost, where it was taken. */
  readonly cost: Cost | null;
}

/** Everything that the rules and the screens need to know of one decision; the fold of its events. */
export interface DecisionState extends Thinking, Fitting {
  readonly seq: number;
  readonly title: Tracked<string | null>;
  readonly question: Tracked<string | null>;
  readonly door: Door | null;
  readonly opener: string;
  readonly owner: string | null;
  /** The owner's name where an imported record names somebody who is no member. */
  readonly ownerName: string | null;
  readonly tags: readonly string[];
  /** Where an imported record came from, and its name there. */
  readonly link: string | null;
  readonly externalKey: string | null;
  /** What the record said when it came last, and the numbers of all events with which it came. */
  readonly record: { readonly value: EventData<"imported">; readonly seqs: readonly number[] } | null;
  readonly problem: DataProblem | null;
  readonly visibility: Visibility;
  readonly team: string | null;
  /** The larger decision that it is a part of. */
  readonly parent: string | null;
  /** Those who see it whoever else does: owners, its opener, and who was invited by name. */
  readonly people: readonly string[];
  /** Whether the answers that were given are still between those who gave one. */
  readonly answers: AnswerMode;
  readonly status: Status;
  readonly noticed: When | null;
  readonly opened: When;
  readonly openedKnown: boolean;
  readonly recordedAt: string;
  readonly due: When | null;
  readonly options: readonly Option[];
  readonly readings: readonly Reading[];
  readonly positions: readonly Position[];
  readonly forecasts: readonly Forecast[];
  readonly weighings: readonly Weighing[];
  readonly commitments: readonly Commitment[];
  readonly outcomes: readonly Outcome[];
  readonly turns: readonly Turn[];
  readonly reviews: readonly Review[];
  readonly consultations: readonly Consultation[];
  readonly meetings: readonly Meeting[];
  readonly escalations: readonly Escalation[];
  readonly notices: readonly Notice[];
  readonly disputes: readonly Dispute[];
  readonly comments: readonly Comment[];
}
