import { z } from "zod";
import { afterEvents, afterTexts, cost } from "./events/after.ts";
import { commentEvents, commentTexts } from "./events/commenting.ts";
import { long, number, short, title, utc, when } from "./events/fields.ts";
import { fittingEvents, fittingTexts } from "./events/fitting.ts";
import { groundsEvents, groundsTexts } from "./events/grounds.ts";
import { misalignmentEvents, misalignmentTexts } from "./events/misalignment.ts";
import { stakesEvents, stakesTexts } from "./events/stakes.ts";
import { wishingEvents, wishingTexts } from "./events/wishing.ts";
import { percent, tagText, uuid } from "./text.ts";
import {
  abouts,
  asks,
  dataProblems,
  directions,
  doors,
  paces,
  stances,
  standings,
  verbs,
  verdicts,
  visibilities,
} from "./words.ts";

/**
 * What can happen to a decision. Events are facts: they are stored as they are, hashed and never changed, so a field
 * may be added with a default but none may be renamed. Instants are UTC with milliseconds (`Date.toISOString`), so
 * that their order is the order of the strings.
 */

const tags = z.array(tagText).default([]);

export type When = z.infer<typeof when>;

const policy = z.strictObject({
  /** Seconds within which 85 % of such decisions should be made. */
  target: z.int().positive(),
  /** Share of information that is enough. */
  enough: percent,
  /** How many people take a position at most. */
  cap: z.int().positive(),
  asks: z.array(z.enum(asks)),
});
export type DoorPolicy = z.infer<typeof policy>;

const by = z.strictObject({ reason: short });

export const eventData = {
  opened: z.strictObject({
    title,
    question: long,
    door: z.enum(doors).nullable(),
    owner: uuid,
    visibility: z.enum(visibilities),
    team: uuid.nullable().default(null),
    noticed: when.nullable(),
    opened: when,
    /** False where a decision was logged after the fact and nobody said when the question arose. */
    openedKnown: z.boolean(),
    due: when.nullable(),
    tags,
    /** The larger decision that it is a part of. */
    parent: uuid.nullable().default(null),
  }),
  /**
   * A record from another place, whole: what it says of itself, and how it ended. A changed record comes again and takes the
   * place of the first. Only here may times be impossible; `problem` then says what is wrong with them.
   */
  imported: z.strictObject({
    title,
    question: long,
    ownerName: title,
    door: z.enum(doors).nullable(),
    tags,
    link: short,
    externalKey: z.string().nullable(),
    opened: when,
    decided: when.nullable(),
    choice: short,
    dropped: when.nullable(),
    superseded: when.nullable(),
    problem: z.enum(dataProblems).nullable(),
  }),
  /** `replaces` is the number of the event that gave the field its old value, so that no text stands twice. */
  titleEdited: z.strictObject({ to: title, replaces: number }),
  questionEdited: z.strictObject({ to: long, replaces: number }),
  tagsEdited: z.strictObject({ from: tags, to: tags }),
  dueEdited: z.strictObject({ from: when.nullable(), to: when.nullable() }),
  optionAdded: z.strictObject({ label: title, note: short }),
  doorSet: z.strictObject({ from: z.enum(doors).nullable(), to: z.enum(doors), reason: short }),
  teamMoved: z.strictObject({ from: uuid.nullable(), to: uuid.nullable() }),
  visibilitySet: z.strictObject({ from: z.enum(visibilities), to: z.enum(visibilities) }),
  /** Puts somebody on the decision, who sees it from then on. */
  guestInvited: z.strictObject({ person: uuid }),
  guestRemoved: z.strictObject({ person: uuid }),
  answersHidden: z.strictObject({ hidden: z.boolean(), reason: short }),
  roundClosed: z.strictObject({}),
  handedOver: z.strictObject({ from: uuid.nullable(), to: uuid, reason: short }),
  readingLogged: z.strictObject({
    share: percent,
    note: short,
    /** Counted from the list of questions; else somebody's estimate. */
    counted: z.boolean().default(false),
  }),
  positionTaken: z.strictObject({
    stance: z.enum(stances),
    about: z.enum(abouts).nullable(),
    reason: short,
    option: number.nullable(),
    /** Taken after the decision was made: shown, never counted as dissent before it. */
    late: z.boolean(),
  }),
  forecastMade: z.strictObject({ probability: percent, option: number.nullable(), late: z.boolean() }),
  commitmentAsked: z.strictObject({
    person: uuid,
    due: utc.nullable(),
    askerStanding: z.enum(standings),
    personStanding: z.enum(standings),
  }),
  commitmentOffered: z.strictObject({ personStanding: z.enum(standings), ownerStanding: z.enum(standings) }),
  viewWeighed: z.strictObject({ person: uuid, note: short }),
  committed: z.strictObject({ commitment: number, direction: z.enum(directions), sincere: z.boolean() }),
  commitmentDeclined: z.strictObject({ commitment: number, reason: short }),
  commitmentSteppedBack: z.strictObject({ commitment: number, reason: short }),
  commitmentExpired: z.strictObject({ commitment: number }),
  decided: z.strictObject({
    decided: when,
    option: number.nullable(),
    choice: short,
    share: percent.nullable(),
    expectedOutcome: short,
    tripwire: short,
    /** The day on which somebody looks whether the tripwire was hit. */
    tripwireOn: z.iso.date().nullable().default(null),
    wayBack: short,
    reviewOn: z.iso.date().nullable(),
    /** The policy as it stood, and what was not met; frozen, because a later policy must not change the past. */
    policy: policy.nullable(),
    unmet: z.array(z.enum(asks)),
    /** Until then a bet is given its time. */
    noJudgementBefore: z.iso.date().nullable().default(null),
  }),
  /** One for each ask that was skipped, so that its words can be erased on their own. */
  askSkipped: z.strictObject({ ask: z.enum(asks), reason: short }),
  reopened: by,
  dropped: by,
  /** `successor` was opened in the same step; `cost` is what the way back really cost. */
  reversed: z.strictObject({
    reason: short,
    successor: uuid.nullable().default(null),
    cost: cost.nullable().default(null),
  }),
  superseded: z.strictObject({ reason: short, by: uuid.nullable() }),
  reviewed: z.strictObject({
    verdict: z.enum(verdicts),
    note: long,
    laterInformationWouldHaveChanged: z.boolean().nullable(),
    pace: z.enum(paces).nullable(),
    verb: z.enum(verbs).nullable().default(null),
    byTheBook: z.boolean().default(false),
    early: z.boolean().default(false),
    /** What waiting and walking back really cost. */
    delayCost: cost.nullable().default(null),
    reversalCost: cost.nullable().default(null),
  }),
  ...misalignmentEvents,
  ...wishingEvents,
  ...stakesEvents,
  ...groundsEvents,
  ...afterEvents,
  ...commentEvents,
  ...fittingEvents,
  /** Takes back everything that the batch wrote. */
  undone: z.strictObject({ batch: uuid }),
} as const;

export type EventType = keyof typeof eventData;
export type EventData<T extends EventType> = z.infer<(typeof eventData)[T]>;

/** The fields of free text per event: they are stored in rows of their own and can be erased without breaking the chain. */
export const freeTextFields = {
  opened: ["title", "question"],
  imported: ["title", "question", "ownerName", "link", "choice"],
  titleEdited: ["to"],
  questionEdited: ["to"],
  dueEdited: [],
  tagsEdited: [],
  optionAdded: ["label", "note"],
  doorSet: ["reason"],
  teamMoved: [],
  visibilitySet: [],
  guestInvited: [],
  guestRemoved: [],
  answersHidden: ["reason"],
  roundClosed: [],
  handedOver: ["reason"],
  readingLogged: ["note"],
  positionTaken: ["reason"],
  forecastMade: [],
  commitmentAsked: [],
  commitmentOffered: [],
  viewWeighed: ["note"],
  committed: [],
  commitmentDeclined: ["reason"],
  commitmentSteppedBack: ["reason"],
  commitmentExpired: [],
  decided: ["choice", "expectedOutcome", "tripwire", "wayBack"],
  askSkipped: ["reason"],
  reopened: ["reason"],
  dropped: ["reason"],
  reversed: ["reason"],
  superseded: ["reason"],
  reviewed: ["note"],
  ...misalignmentTexts,
  ...wishingTexts,
  ...stakesTexts,
  ...groundsTexts,
  ...afterTexts,
  ...commentTexts,
  ...fittingTexts,
  undone: [],
} as const satisfies { [T in EventType]: readonly (keyof EventData<T>)[] };

interface Envelope {
  /** 1, 2, 3 … within the decision, without gaps. */
  readonly seq: number;
  /** The id of the command that wrote it; all events of one command share it. */
  readonly batch: string;
  readonly actor: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

export type DecisionEvent = {
  [T in EventType]: Envelope & { readonly type: T; readonly data: EventData<T> };
}[EventType];
