import { fittingOf } from "../state/fitting.ts";
import { thinkingOf } from "../state/thinking.ts";
import type { DecisionState, Outcome, Turn } from "../state.ts";
import type { Status } from "../words.ts";
import { actOf, type EventOf } from "./event-of.ts";

type Imported = EventOf<"imported">;
type Record = Imported["data"];

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
    noJudgementBefore: null,
  };
  const frozen = { policy: null, unmet: [], skips: [], steps: [] };
  return [{ ...actOf(event), at: event.recordedAt, decided, choice, ...unknown, ...frozen }];
}

/** When it was dropped: what was replaced before anybody had decided it was never decided. */
const droppedIn = ({ decided, dropped, superseded }: Record) =>
  dropped ?? (decided === null ? superseded : null);

function turnsOf(event: Imported): Turn[] {
  const { decided, superseded } = event.data;
  const dropped = droppedIn(event.data);
  const unexplained = { ...actOf(event), reason: null, successor: null, cost: null };
  const replaced = decided === null ? null : superseded;
  return [
    ...(dropped === null ? [] : [{ ...unexplained, ...dropped, kind: "dropped" as const }]),
    ...(replaced === null ? [] : [{ ...unexplained, ...replaced, kind: "superseded" as const }]),
  ];
}

function statusOf(record: Record): Status {
  if (record.decided !== null) return record.superseded === null ? "decided" : "superseded";
  return droppedIn(record) === null ? "open" : "dropped";
}

/** The same closing as it is told now: what was said here about it goes on being about it. */
function again(outcome: Outcome, known: Outcome | undefined): Outcome {
  if (!known) return outcome;
  const { seq, by, at, noJudgementBefore } = known;
  return { ...outcome, seq, by, at, noJudgementBefore };
}

/** How it ended: as the record says, until somebody here decided, reopened, reversed … what it tells of; that stays. */
function endingOf(
  before: DecisionState | null,
  event: Imported,
): Pick<DecisionState, "status" | "outcomes" | "turns"> {
  const [outcomes, turns] = [outcomeOf(event), turnsOf(event)];
  const record = before?.record;
  if (!before || !record) return { status: statusOf(event.data), outcomes, turns };
  const isOurs = ({ seq }: { readonly seq: number }) => !record.seqs.includes(seq);
  const [decidedHere, turnedHere] = [before.outcomes.filter(isOurs), before.turns.filter(isOurs)];
  const known = before.outcomes.filter((outcome) => !isOurs(outcome));
  const told = outcomes.map((outcome) => again(outcome, known[0]));
  const turned = turns.map((turn) => {
    const old = before.turns.find((one) => !isOurs(one) && one.kind === turn.kind);
    return old ? { ...turn, seq: old.seq } : turn;
  });
  if (decidedHere.length + turnedHere.length === 0)
    return { status: statusOf(event.data), outcomes: told, turns: turned };
  return {
    status: before.status,
    // What was reversed or reopened here was decided, whatever the record has forgotten.
    outcomes: [...(told.length > 0 ? told : known), ...decidedHere],
    turns: [...turned, ...turnedHere],
  };
}

/** What the record says of itself, field by field, except where somebody here said something else since it came last. */
function sayingsOf(before: DecisionState | null, { seq, data }: Imported) {
  const last = before?.record?.value;
  const isOurs = (here: unknown, there: unknown) => last !== undefined && here !== there;
  const said = <F extends "title" | "question">(field: F) =>
    before && isOurs(before[field].value, last?.[field]) ? before[field] : { value: data[field], seq };
  const sameTags = before?.tags.join("\n") === last?.tags.join("\n");
  return {
    title: said("title"),
    question: said("question"),
    door: before && isOurs(before.door, last?.door) ? before.door : (data.door ?? before?.door ?? null),
    ownerName: before && isOurs(before.ownerName, last?.ownerName) ? before.ownerName : data.ownerName,
    tags: before && last && !sameTags ? before.tags : data.tags,
  };
}

/**
 * The state that an imported record stands for. Where the record came before, the new one takes the place of what it said;
 * what people did and said here since (a closing, another title, positions, reviews …) stays.
 *
 * @example evolveImported(null, event).status // "decided"
 */
export function evolveImported(before: DecisionState | null, event: Imported): DecisionState {
  const { seq, actor, recordedAt, data } = event;
  const ending = endingOf(before, event);
  return {
    seq,
    ...sayingsOf(before, event),
    ...ending,
    record: { value: data, seqs: [...(before?.record?.seqs ?? []), seq] },
    opener: before?.opener ?? actor,
    owner: before?.owner ?? null,
    link: data.link,
    externalKey: data.externalKey,
    problem: data.problem,
    visibility: before?.visibility ?? "workspace",
    team: before?.team ?? null,
    parent: before?.parent ?? null,
    people: before?.people ?? [],
    answers: ending.status === "open" ? (before?.answers ?? "shown") : "shown",
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
    reviews: before?.reviews ?? [],
    consultations: before?.consultations ?? [],
    meetings: before?.meetings ?? [],
    escalations: before?.escalations ?? [],
    ...thinkingOf(before),
    notices: before?.notices ?? [],
    disputes: before?.disputes ?? [],
    comments: before?.comments ?? [],
    ...fittingOf(before),
  };
}
