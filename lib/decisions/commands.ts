import { z } from "zod";
import { afterInputs } from "./commands/after.ts";
import { commentInputs } from "./commands/commenting.ts";
import { eventNumber } from "./commands/fields.ts";
import { doorAnswersInput, fittingInputs } from "./commands/fitting.ts";
import { groundsInputs } from "./commands/grounds.ts";
import { misalignmentInputs } from "./commands/misalignment.ts";
import { stakesInputs, wayBackInput } from "./commands/stakes.ts";
import { wishingInputs } from "./commands/wishing.ts";
import {
  dayOrInstant,
  instant,
  localDate,
  longText,
  percent,
  reference,
  shortText,
  tagList,
  titleText,
  uuid,
} from "./text.ts";
import { abouts, asks, doors, stances, visibilities } from "./words.ts";

/** One of the listed options, or the choice in a person's own words. */
const choice = z.union([z.strictObject({ option: eventNumber }), z.strictObject({ text: shortText })], {
  error: "must be an option, or the choice in words",
});

/** An ask of the door policy that is not met, and why: deciding goes on, the record shows it. */
const skip = z.strictObject({ ask: z.enum(asks), reason: shortText });

/** What closing a decision records, whether it happens now or is logged after the fact. */
const closing = {
  choice: choice.optional(),
  share: percent.optional(),
  expectedOutcome: shortText.optional(),
  forecast: percent.optional(),
  tripwire: shortText.optional(),
  /** The day on which to look whether it was hit. */
  tripwireOn: localDate.optional(),
  wayBack: shortText.optional(),
  /** The same in its parts. */
  wayBackPlan: wayBackInput.optional(),
  reviewOn: localDate.optional(),
  noJudgementBefore: localDate.optional(),
  skips: z.array(skip).max(asks.length).optional(),
};

const reasoned = { reason: shortText };

/** The input of every command: used by the form, the route, the OpenAPI document and the importer alike. */
export const commandInputs = {
  open: z.strictObject({
    title: titleText,
    door: z.enum(doors),
    question: longText.optional(),
    owner: uuid.optional(),
    doorAnswers: doorAnswersInput.optional(),
    share: percent.optional(),
    options: z.array(titleText).max(20).optional(),
    noticedAt: dayOrInstant.optional(),
    openedAt: dayOrInstant.optional(),
    due: dayOrInstant.optional(),
    tags: tagList.optional(),
    team: uuid.optional(),
    visibility: z.enum(visibilities).optional(),
    parent: reference.optional(),
    alreadyDecided: z.strictObject({ ...closing, decidedAt: dayOrInstant.optional() }).optional(),
  }),
  edit: z.strictObject({
    title: titleText.optional(),
    question: longText.nullable().optional(),
    due: dayOrInstant.nullable().optional(),
    tags: tagList.optional(),
  }),
  addOption: z.strictObject({ label: titleText, note: shortText.optional() }),
  setDoor: z.strictObject({
    door: z.enum(doors),
    reason: shortText.optional(),
    doorAnswers: doorAnswersInput.optional(),
  }),
  moveTeam: z.strictObject({ team: uuid.nullable() }),
  setVisibility: z.strictObject({ visibility: z.enum(visibilities) }),
  inviteGuest: z.strictObject({ person: uuid }),
  removeGuest: z.strictObject({ person: uuid }),
  hideAnswers: z.strictObject({ hide: z.boolean(), reason: shortText.optional() }),
  closeRound: z.strictObject({}),
  handOver: z.strictObject({ to: uuid, reason: shortText.optional() }),
  logReading: z.strictObject({ share: percent, note: shortText.optional() }),
  takePosition: z.strictObject({
    stance: z.enum(stances),
    about: z.enum(abouts).optional(),
    reason: shortText.optional(),
    option: eventNumber.optional(),
  }),
  forecast: z.strictObject({ probability: percent, option: eventNumber.optional() }),
  askToCommit: z.strictObject({ person: uuid, due: instant.optional() }),
  offer: z.strictObject({}),
  weigh: z.strictObject({ person: uuid, note: shortText }),
  commit: z.strictObject({}),
  decline: z.strictObject({ reason: shortText.optional() }),
  stepBack: z.strictObject({ reason: shortText.optional() }),
  ...misalignmentInputs,
  decide: z.strictObject({
    ...closing,
    decidedAt: dayOrInstant.optional(),
    /** Why the owner decides while an escalation has had no answer. */
    withoutAnswer: shortText.optional(),
  }),
  reopen: z.strictObject(reasoned),
  drop: z.strictObject(reasoned),
  ...wishingInputs,
  ...stakesInputs,
  ...groundsInputs,
  ...afterInputs,
  ...commentInputs,
  ...fittingInputs,
  undo: z.strictObject({
    /** The act that is meant, so that a later one is not taken back instead. */
    batch: z.uuid().optional(),
  }),
} as const;

export type CommandType = keyof typeof commandInputs;
export type CommandInput<T extends CommandType> = z.infer<(typeof commandInputs)[T]>;

/** A command as the decider takes it. */
export type Command = {
  [T in CommandType]: { readonly type: T; readonly input: CommandInput<T> };
}[CommandType];
