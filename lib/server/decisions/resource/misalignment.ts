import { z } from "zod";
import { ownerMayDecideFrom } from "../../../decisions/escalations.ts";
import { lateTurns, roundsOf } from "../../../decisions/signs.ts";
import type { DecisionState } from "../../../decisions/state.ts";
import { escalationStatuses, sides } from "../../../decisions/words.ts";
import { act, seq, text } from "./fields.ts";

/** Of a decision on the wire: who was asked by name, who met, what was escalated, and the signs that talk has run dry. */
export const misalignmentShape = {
  consultations: z
    .array(z.strictObject({ ...act, person: z.uuid(), note: text }))
    .meta({ description: "People asked by name; whoever took a position has answered." }),
  meetings: z.array(z.strictObject({ ...act, note: text })),
  escalations: z.array(
    z.strictObject({
      ...act,
      to: z.uuid().meta({ description: "Who has it now." }),
      since: z.iso.datetime().meta({ description: "When it came to them." }),
      due: z.iso.datetime().meta({ description: "Until when an answer is hoped for." }),
      recognised: z.iso.datetime().meta({ description: "When it was first said that objectives differ." }),
      status: z.enum(escalationStatuses).meta({
        description: "`open` waits; `lapsed`: its decision was closed without an answer.",
      }),
      statements: z.array(z.strictObject({ ...act, side: z.enum(sides), text })),
      handUps: z.array(z.strictObject({ ...act, from: z.uuid(), to: z.uuid(), note: text })),
      answeredAt: z.iso.datetime().nullable(),
      answeredBy: z.uuid().nullable(),
      note: text.meta({
        description: "The ruling, or why it was returned, withdrawn or left without an answer.",
      }),
      ownerMayDecideFrom: z.iso
        .datetime()
        .meta({ description: "From then on the owner may decide without an answer, with a reason." }),
    }),
  ),
  signs: z.strictObject({
    exhaustion: z.strictObject({ rounds: z.int(), since: z.iso.datetime().nullable() }).nullable().meta({
      description: "Rounds of discussion since anybody moved, from three on, while somebody doubts.",
    }),
    lateTurns: z.array(seq).meta({
      description: "Positions that turned to agree, unasked, ten days after anything new came in.",
    }),
  }),
};

/** What of a state, redacted for its reader, goes into these. */
export function misalignmentIn(state: DecisionState, zone: string) {
  const { count: rounds, since, exhausted } = roundsOf(state, zone);
  const isOpen = state.status === "open";
  return {
    consultations: [...state.consultations],
    meetings: [...state.meetings],
    escalations: state.escalations.map(({ statements, handUps, ...escalation }) => ({
      ...escalation,
      statements: [...statements],
      handUps: [...handUps],
      ownerMayDecideFrom: ownerMayDecideFrom(escalation),
    })),
    signs: {
      exhaustion: exhausted && isOpen ? { rounds, since } : null,
      lateTurns: lateTurns(state).map(({ seq: number }) => number),
    },
  };
}

/** Everybody whom these name. */
export function peopleInMisalignment({ consultations, meetings, escalations }: DecisionState): string[] {
  const acts = [
    ...consultations,
    ...meetings,
    ...escalations,
    ...escalations.flatMap(({ statements }) => statements),
  ];
  const handed = escalations.flatMap(({ handUps }) => handUps.flatMap(({ by, from, to }) => [by, from, to]));
  const answering = escalations.flatMap(({ to, answeredBy }) =>
    answeredBy === null ? [to] : [to, answeredBy],
  );
  return [...acts.map(({ by }) => by), ...consultations.map(({ person }) => person), ...handed, ...answering];
}
