import { z } from "zod";
import { when } from "../../decisions/events/fields.ts";
import type { DoorPolicy } from "../../decisions/events.ts";
import type { Mismatch } from "../../decisions/mismatch.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { reference } from "../../decisions/text.ts";
import {
  abouts,
  answerModes,
  asks,
  commitmentStatuses,
  dataProblems,
  directions,
  doors,
  stances,
  statuses,
  visibilities,
} from "../../decisions/words.ts";
import type { Related } from "./related.ts";
import { afterResource, afterShape, costShape } from "./resource/after.ts";
import { act, person, seq, text } from "./resource/fields.ts";
import { fittingShape, steps, toFitting } from "./resource/fitting.ts";
import { misalignmentIn, misalignmentShape, peopleInMisalignment } from "./resource/misalignment.ts";
import { thinkers, thinkingShape, toThinking } from "./resource/thinking.ts";

/** A decision on the wire. Instants are UTC; `on` is the day where only a day is known; free text is null once erased. */

const team = person.nullable();

const summaryShape = {
  reference,
  version: z.int().positive(),
  title: text,
  door: z.enum(doors).nullable(),
  status: z.enum(statuses),
  owner: z.uuid().nullable(),
  ownerName: text.meta({ description: "The owner of an imported record who is no member." }),
  tags: z.array(z.string()),
  team,
  visibility: z.enum(visibilities),
  opened: when,
  due: when.nullable(),
  decided: when.nullable(),
  share: z.int().nullable().meta({ description: "Newest reading of the information share, in per cent." }),
};

const problem = z
  .enum(dataProblems)
  .nullable()
  .meta({ description: "What is wrong with the times of an imported record." });
const target = z.int().nullable().meta({
  description: "Seconds within which it should be decided: frozen when it was, else the present policy.",
});
const enough = z
  .int()
  .nullable()
  .meta({ description: "Share of information that is enough, by the same policy." });

const decisionSummary = z
  .strictObject({
    ...summaryShape,
    problem,
    target,
    enough,
    overdue: z.boolean().meta({ description: "Open, and past its due time, else past its target." }),
    duration: z
      .number()
      .nullable()
      .meta({ description: "Seconds from opening to the first decision; null where that is not known." }),
    contested: z.boolean().meta({ description: "Somebody disagreed or held before the decision." }),
    enoughSince: z.iso
      .datetime()
      .nullable()
      .meta({ description: "Of an open one: since when there has been enough information without a break." }),
  })
  .meta({ id: "DecisionSummary" });
export type DecisionSummary = z.infer<typeof decisionSummary>;

const outcome = z.strictObject({
  ...act,
  decided: when,
  option: seq.nullable(),
  choice: text,
  share: z.int().nullable(),
  expectedOutcome: text,
  tripwire: text,
  tripwireOn: z.iso.date().nullable(),
  wayBack: text,
  reviewOn: z.iso.date().nullable(),
  noJudgementBefore: z.iso.date().nullable(),
  unmet: z.array(z.enum(asks)),
  skips: z.array(z.strictObject({ ask: z.enum(asks), reason: text })),
  asks: z.array(z.enum(asks)).meta({ description: "What its door asked for then." }),
  steps,
});

export const decisionResource = z
  .strictObject({
    ...summaryShape,
    question: text,
    link: text.meta({ description: "Where an imported record came from." }),
    externalKey: z.string().nullable().meta({ description: "Its name where it came from." }),
    problem,
    target,
    enough,
    opener: z.uuid(),
    participants: z.array(z.uuid()).meta({
      description: "The people on it, who see it whoever else does: owners, its opener, whoever was invited.",
    }),
    answers: z.enum(answerModes).meta({
      description: "Whether answers are hidden until one gave one's own; `closed`: its owner sees them too.",
    }),
    comments: z.int().meta({ description: "How many comments there are; they are read by themselves." }),
    answered: z.int().meta({ description: "How many people took a position, seen or hidden." }),
    noticed: when.nullable(),
    openedKnown: z.boolean(),
    options: z.array(z.strictObject({ ...act, label: text, note: text })),
    readings: z.array(
      z.strictObject({
        ...act,
        share: z.int(),
        note: text,
        counted: z.boolean().meta({ description: "Counted from the list of questions; else an estimate." }),
      }),
    ),
    positions: z.array(
      z.strictObject({
        ...act,
        stance: z.enum(stances),
        about: z.enum(abouts).nullable(),
        reason: text,
        option: seq.nullable(),
        late: z.boolean(),
      }),
    ),
    forecasts: z.array(
      z.strictObject({ ...act, probability: z.int(), option: seq.nullable(), late: z.boolean() }),
    ),
    weighings: z.array(z.strictObject({ ...act, person: z.uuid(), note: text })),
    commitments: z.array(
      z.strictObject({
        ...act,
        person: z.uuid(),
        origin: z.enum(["asked", "offered"]),
        status: z.enum(commitmentStatuses),
        due: z.iso.datetime().nullable(),
        answeredAt: z.iso.datetime().nullable(),
        reason: text,
        direction: z.enum(directions).nullable(),
        sincere: z.boolean().nullable(),
      }),
    ),
    outcomes: z.array(outcome),
    turns: z.array(
      z.strictObject({
        ...act,
        kind: z.enum(["reopened", "dropped", "reversed", "superseded"]),
        on: z.iso.date().nullable(),
        reason: text,
        successor: reference.nullable(),
        cost: costShape.nullable(),
      }),
    ),
    ...misalignmentShape,
    ...thinkingShape,
    ...afterShape,
    ...fittingShape,
    people: z.array(person).meta({ description: "Names of everybody who is named by id above." }),
  })
  .meta({ id: "Decision" });
export type DecisionResource = z.infer<typeof decisionResource>;

export const decisionPage = z
  .strictObject({ decisions: z.array(decisionSummary), people: z.array(person), next: z.string().nullable() })
  .meta({ id: "DecisionPage" });
export type DecisionPage = z.infer<typeof decisionPage>;

export const decisionCount = z
  .strictObject({ total: z.int(), open: z.int().meta({ description: "How many of them are open." }) })
  .meta({ id: "DecisionCount" });
export type DecisionCount = z.infer<typeof decisionCount>;

interface Surroundings {
  readonly reference: string;
  readonly version: number;
  readonly policy: DoorPolicy | null;
  /** Of the whole state: how long it took and how many take part is no secret. */
  readonly mismatch: Mismatch | null;
  /** How many people took a position, before redaction. */
  readonly answered: number;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly people: readonly { id: string; name: string }[];
  /** Gives the days on which people met. */
  readonly zone: string;
  /** Other decisions that it names, by id; those out of sight are missing and stay unnamed. */
  readonly related: ReadonlyMap<string, Related>;
  /** Those whose place it took. */
  readonly replaced: readonly Related[];
}

/** Everybody whom a state names, so that their names can be looked up. */
export function peopleIn(state: DecisionState): string[] {
  const acts = [
    state.options,
    state.readings,
    state.positions,
    state.forecasts,
    state.weighings,
    state.commitments,
    state.outcomes,
    state.turns,
    state.reviews,
    state.reviews.flatMap(({ lesson }) => lesson ?? []),
    state.notices,
    state.disputes,
    state.dismissals,
  ].flat();
  const named = [...state.weighings, ...state.commitments].map(({ person: id }) => id);
  const owner = state.owner ? [state.owner] : [];
  const asked = peopleInMisalignment(state);
  const ids = [
    state.opener,
    ...owner,
    ...state.people,
    ...acts.map(({ by }) => by),
    ...named,
    ...asked,
    ...thinkers(state),
  ];
  return [...new Set(ids)];
}

const referenceIn = ({ related }: Surroundings, id: string | null) =>
  id === null ? null : (related.get(id)?.reference ?? null);

/** A state that was redacted for its reader, as a resource. */
export function toResource(state: DecisionState, around: Surroundings): DecisionResource {
  const latest = state.status === "open" || state.status === "dropped" ? undefined : state.outcomes.at(-1);
  return {
    reference: around.reference,
    version: around.version,
    title: state.title.value,
    door: state.door,
    status: state.status,
    owner: state.owner,
    ownerName: state.ownerName,
    tags: [...state.tags],
    team: around.team,
    visibility: state.visibility,
    opened: state.opened,
    due: state.due,
    decided: latest?.decided ?? null,
    share: state.readings.at(-1)?.share ?? null,
    question: state.question.value,
    link: state.link,
    externalKey: state.externalKey,
    problem: state.problem,
    target: around.policy?.target ?? null,
    enough: around.policy?.enough ?? null,
    opener: state.opener,
    participants: [...state.people],
    answers: state.answers,
    comments: state.comments.length,
    answered: around.answered,
    noticed: state.noticed,
    openedKnown: state.openedKnown,
    options: [...state.options],
    readings: [...state.readings],
    positions: state.positions.map(({ reasoned: _, ...position }) => position),
    forecasts: [...state.forecasts],
    weighings: [...state.weighings],
    commitments: state.commitments.map(
      ({ personStanding: _, otherStanding: __, ...commitment }) => commitment,
    ),
    outcomes: state.outcomes.map(({ policy, unmet, skips, steps: judged, ...rest }) => ({
      ...rest,
      asks: policy?.asks ?? [],
      steps: [...judged],
      unmet: [...unmet],
      skips: [...skips],
    })),
    turns: state.turns.map(({ successor, ...turn }) => ({
      ...turn,
      successor: referenceIn(around, successor),
    })),
    ...misalignmentIn(state, around.zone),
    ...toThinking(state),
    ...afterResource(state),
    parent: referenceIn(around, state.parent),
    replaced: around.replaced.map(({ reference }) => reference),
    related: [...around.related.values(), ...around.replaced].map(({ id: _, ...named }) => named),
    ...toFitting(state, around.mismatch),
    people: [...around.people],
  };
}
