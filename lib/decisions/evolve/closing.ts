import type { EventType } from "../events.ts";
import type { DecisionState, Turn } from "../state.ts";
import type { Status } from "../words.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Closing = "decided" | "askSkipped" | "reopened" | "dropped" | "reversed" | "superseded";

const statusAfter = {
  reopened: "open",
  dropped: "dropped",
  reversed: "reversed",
  superseded: "superseded",
} as const satisfies Record<Turn["kind"], Status>;

/** Where answers were hidden, closing shows them to everybody; opening it again does not hide them. */
function turn(state: DecisionState, added: Turn): DecisionState {
  const answers = added.kind === "dropped" ? "shown" : state.answers;
  return { ...state, status: statusAfter[added.kind], answers, turns: [...state.turns, added] };
}

/** What most turns have none of. */
const plain = { on: null, successor: null, cost: null };

/** What the events do that close a decision, or open it again. */
export const evolveClosing: { readonly [T in Closing & EventType]: Evolve<T> } = {
  decided: (state, event) => {
    // An outcome's own time is `decided`; `at` says when it was recorded.
    const outcome = { ...actOf(event), ...event.data, at: event.recordedAt, skips: [], steps: [] };
    return { ...state, status: "decided", answers: "shown", outcomes: [...state.outcomes, outcome] };
  },
  askSkipped: (state, { data }) => {
    const outcomes = state.outcomes.map((outcome, place, all) =>
      place === all.length - 1 ? { ...outcome, skips: [...outcome.skips, data] } : outcome,
    );
    return { ...state, outcomes };
  },
  reopened: (state, event) =>
    turn(state, { ...actOf(event), ...plain, kind: "reopened", reason: event.data.reason }),
  dropped: (state, event) =>
    turn(state, { ...actOf(event), ...plain, kind: "dropped", reason: event.data.reason }),
  reversed: (state, event) => turn(state, { ...actOf(event), ...plain, kind: "reversed", ...event.data }),
  superseded: (state, event) => {
    const { reason, by: successor } = event.data;
    return turn(state, { ...actOf(event), ...plain, kind: "superseded", reason, successor });
  },
};
