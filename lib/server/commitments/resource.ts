import { z } from "zod";
import { isOpen } from "../../decisions/current.ts";
import { type LedgerLine, lineOf } from "../../decisions/ledger.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { reference } from "../../decisions/text.ts";
import {
  abouts,
  commitmentStatuses,
  directions,
  doors,
  stances,
  statuses,
  verdicts,
} from "../../decisions/words.ts";

/** What waits for an answer, and what has one. */
export const ledgerParts = ["open", "past"] as const;
export type LedgerPart = (typeof ledgerParts)[number];

const instant = z.iso.datetime();
const view = z.strictObject({
  by: z.uuid(),
  stance: z.enum(stances).nullable(),
  about: z.enum(abouts).nullable(),
  reason: z.string().nullable(),
});

const line = z.strictObject({
  reference,
  title: z.string().nullable(),
  door: z.enum(doors).nullable(),
  decision: z.enum(statuses).meta({ description: "Where the decision stands now." }),
  seq: z.int().meta({ description: "The event that asked or offered." }),
  person: z.uuid().meta({ description: "Whose doubt it is." }),
  askedBy: z.uuid().nullable().meta({ description: "None where it was offered unasked." }),
  owner: z.uuid().nullable(),
  status: z.enum(commitmentStatuses),
  at: instant,
  due: instant.nullable(),
  overdue: z.boolean(),
  answeredAt: instant.nullable(),
  answer: z.string().nullable().meta({ description: "What they said when they declined or stepped back." }),
  direction: z
    .enum(directions)
    .nullable()
    .meta({ description: "To whom they committed, by the two people's standing at that time." }),
  sincere: z
    .boolean()
    .nullable()
    .meta({ description: "The doubt was stated with a reason and weighed in writing before." }),
  weighed: instant.nullable().meta({ description: "When the owner wrote about the doubt." }),
  weighing: z.string().nullable(),
  doubt: view.nullable(),
  other: view.nullable(),
  verdict: z
    .enum(verdicts)
    .nullable()
    .meta({ description: "On the decision that was made last; none until that one was reviewed." }),
  closer: z.enum(["doubter", "owner"]).nullable().meta({
    description: "Whose forecast came closer, once a review says what came of it. Never counted up.",
  }),
});
export type LedgerResource = z.infer<typeof line>;

export const ledgerPage = z
  .strictObject({
    commitments: z.array(line),
    people: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    next: z.string().nullable(),
  })
  .meta({ id: "CommitmentPage" });
export type LedgerPage = z.infer<typeof ledgerPage>;

const viewOf = (position: LedgerLine["doubt"]): LedgerResource["doubt"] =>
  position && { by: position.by, stance: position.stance, about: position.about, reason: position.reason };

/** One commitment of a decision as this reader may see it; undefined where they see none. */
export function toLine(
  state: DecisionState,
  { reference: name, seq, now }: { readonly reference: string; readonly seq: number; readonly now: string },
): LedgerResource | undefined {
  const found = lineOf(state, seq);
  if (found === undefined) return undefined;
  const { commitment, doubt, other, weighing, verdict, closer } = found;
  const { person, origin, by, status, at, due, answeredAt, reason, direction, sincere } = commitment;
  return {
    reference: name,
    title: state.title.value,
    door: state.door,
    decision: state.status,
    seq,
    person,
    askedBy: origin === "asked" ? by : null,
    owner: state.owner,
    status,
    at,
    due,
    overdue: isOpen(commitment) && due !== null && due < now,
    answeredAt,
    answer: reason,
    direction,
    sincere,
    weighed: weighing?.at ?? null,
    weighing: weighing?.note ?? null,
    doubt: viewOf(doubt),
    other: viewOf(other),
    verdict,
    closer,
  };
}
