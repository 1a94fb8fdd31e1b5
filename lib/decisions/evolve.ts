import { AjarError } from "../errors.ts";
import type { DecisionEvent, EventData } from "./events.ts";
import { evolveAfter } from "./evolve/after.ts";
import { evolveClosing } from "./evolve/closing.ts";
import { evolveCommenting } from "./evolve/commenting.ts";
import { evolveCommitting } from "./evolve/committing.ts";
import { evolveEditing } from "./evolve/editing.ts";
import type { EffectiveEvent, EventOf, Evolve } from "./evolve/event-of.ts";
import { evolveFitting } from "./evolve/fitting.ts";
import { evolveGrounds } from "./evolve/grounds.ts";
import { evolveImported } from "./evolve/importing.ts";
import { evolveMisalignment } from "./evolve/misalignment.ts";
import { evolveSharing } from "./evolve/sharing.ts";
import { evolveTalking } from "./evolve/talking.ts";
import { evolveThinking } from "./evolve/thinking.ts";
import { noFitting } from "./state/fitting.ts";
import { noThinking } from "./state/thinking.ts";
import type { DecisionState } from "./state.ts";

type LaterType = Exclude<EffectiveEvent["type"], "opened" | "imported">;

/** One function for each type of event; the compiler refuses a type without one. */
const evolvers: { readonly [T in LaterType]: Evolve<T> } = {
  ...evolveEditing,
  ...evolveSharing,
  ...evolveTalking,
  ...evolveCommitting,
  ...evolveClosing,
  ...evolveMisalignment,
  ...evolveThinking,
  ...evolveGrounds,
  ...evolveAfter,
  ...evolveCommenting,
  ...evolveFitting,
};

function begin(event: EventOf<"opened">): DecisionState {
  const data: EventData<"opened"> = event.data;
  return {
    seq: event.seq,
    title: { value: data.title, seq: event.seq },
    question: { value: data.question, seq: event.seq },
    door: data.door,
    opener: event.actor,
    owner: data.owner,
    ownerName: null,
    tags: data.tags,
    link: null,
    externalKey: null,
    record: null,
    problem: null,
    visibility: data.visibility,
    team: data.team,
    parent: data.parent,
    people: [...new Set([event.actor, data.owner])],
    answers: "shown",
    status: "open",
    noticed: data.noticed,
    opened: data.opened,
    openedKnown: data.openedKnown,
    recordedAt: event.recordedAt,
    due: data.due,
    options: [],
    readings: [],
    positions: [],
    forecasts: [],
    weighings: [],
    commitments: [],
    outcomes: [],
    turns: [],
    reviews: [],
    consultations: [],
    meetings: [],
    escalations: [],
    ...noThinking,
    notices: [],
    disputes: [],
    comments: [],
    ...noFitting,
  };
}

function advance<T extends LaterType>(state: DecisionState, event: EventOf<T>): DecisionState {
  const evolver: Evolve<T> = evolvers[event.type];
  return { ...evolver(state, event), seq: event.seq };
}

/**
 * The state after one more event. Total for every event that replaying leaves in: an `undone` event takes others back
 * and can only be understood together with them (see `replay`).
 *
 * @throws AjarError `internal` where the first event does not open the decision, or a later one opens it again: the history is broken.
 * @example events.reduce<DecisionState | null>(evolve, null)
 */
export function evolve(state: DecisionState | null, event: EffectiveEvent): DecisionState {
  if (event.type === "imported") return evolveImported(state, event);
  if (state === null && event.type === "opened") return begin(event);
  if (state === null || event.type === "opened") {
    throw new AjarError(
      "internal",
      `Event ${event.seq} (${event.type}) cannot stand where it stands in the history.`,
    );
  }
  return advance(state, event);
}

/**
 * Whether an event has a place in the state, which all have but `undone`.
 *
 * @example history.filter(isEffective)
 */
export function isEffective(event: DecisionEvent): event is EffectiveEvent {
  return event.type !== "undone";
}
