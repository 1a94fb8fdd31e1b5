import { thinkingOf } from "../state/thinking.ts";
import type { DecisionState, Outcome, Turn } from "../state.ts";
import type { Status } from "../words.ts";
import { actOf, type EventOf } from "./event-of.ts";

type Imported = EventOf<"imported">;

function outcomeOf(event: Imported): Outcome[] {
  const { decided, choice } = event.data;
  if (decided === null) return [];
  const unknown = {
    option: null,
    share: null,
    expectedOutcome: null,
    tripwire: null,
    tripwireOn: null,
    wayBack: null,
    reviewOn: null,
  };
  const frozen = { policy: null, unmet: [], skips: [] };
  return [{ ...actOf(event), at: event.recordedAt, decided, choice, ...unknown, ...frozen }];
}

function turnsOf(event: Imported): Turn[] {
  const { dropped, superseded } = event.data;
  const unexplained = { ...actOf(event), reason: null, successor: null };
  return [
    ...(dropped === null ? [] : [{ ...unexplained, ...dropped, kind: "dropped" as const }]),
    ...(superseded === null ? [] : [{ ...unexplained, ...superseded, kind: "superseded" as const }]),
  ];
}

function statusOf({ decided, dropped, superseded }: Imported["data"]): Status {
  if (decided !== null) return superseded === null ? "decided" : "superseded";
  return dropped === null ? "open" : "dropped";
}

/**
 * The state that an imported record stands for. Where the record came before, the new one takes the place of what it said;
 * what people did here since (positions, reviews …) stays.
 *
 * @example evolveImported(null, event).status // "decided"
 */
export function evolveImported(before: DecisionState | null, event: Imported): DecisionState {
  const { seq, actor, recordedAt, data } = event;
  return {
    seq,
    title: { value: data.title, seq },
    question: { value: data.question, seq },
    door: data.door ?? before?.door ?? null,
    opener: before?.opener ?? actor,
    owner: before?.owner ?? null,
    ownerName: data.ownerName,
    tags: data.tags,
    link: data.link,
    externalKey: data.externalKey,
    problem: data.problem,
    visibility: before?.visibility ?? "workspace",
    team: before?.team ?? null,
    people: before?.people ?? [],
    answers: data.decided === null && data.dropped === null ? (before?.answers ?? "shown") : "shown",
    status: statusOf(data),
    noticed: before?.noticed ?? null,
    opened: data.opened,
    openedKnown: true,
    recordedAt: before?.recordedAt ?? recordedAt,
    due: before?.due ?? null,
    options: before?.options ?? [],
    readings: before?.readings ?? [],
    positions: before?.positions ?? [],
    forecasts: before?.forecasts ?? [],
    weighings: before?.weighings ?? [],
    commitments: before?.commitments ?? [],
    outcomes: outcomeOf(event),
    turns: turnsOf(event),
    reviews: before?.reviews ?? [],
    consultations: before?.consultations ?? [],
    meetings: before?.meetings ?? [],
    escalations: before?.escalations ?? [],
    ...thinkingOf(before),
  };
}
