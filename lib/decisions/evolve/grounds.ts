import type { BlindSpot } from "../state/thinking.ts";
import type { DecisionState } from "../state.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Grounds =
  | "evidenceAttached"
  | "evidenceRemoved"
  | "blindSpotAdded"
  | "blindSpotChecked"
  | "blindSpotUnchecked"
  | "blindSpotRemoved"
  | "customerSet"
  | "natureSet";

function withSpot(state: DecisionState, seq: number, change: Partial<BlindSpot>): DecisionState {
  const blindSpots = state.blindSpots.map((one) => (one.seq === seq ? { ...one, ...change } : one));
  return { ...state, blindSpots };
}

/** What the events do that say what speaks for it, what might have been overlooked, and for whom it is. */
export const evolveGrounds: { readonly [T in Grounds]: Evolve<T> } = {
  evidenceAttached: (state, event) => ({
    ...state,
    evidence: [...state.evidence, { ...actOf(event), ...event.data, removed: null }],
  }),
  evidenceRemoved: (state, { actor: by, occurredAt: at, data }) => ({
    ...state,
    evidence: state.evidence.map((one) =>
      one.seq === data.evidence ? { ...one, removed: { by, at, reason: data.reason } } : one,
    ),
  }),
  blindSpotAdded: (state, event) => ({
    ...state,
    blindSpots: [...state.blindSpots, { ...actOf(event), ...event.data, checked: null, removed: null }],
  }),
  blindSpotChecked: (state, { actor: by, occurredAt: at, data }) =>
    withSpot(state, data.blindSpot, { checked: { by, at, text: data.found } }),
  blindSpotUnchecked: (state, { data }) => withSpot(state, data.blindSpot, { checked: null }),
  blindSpotRemoved: (state, { actor: by, occurredAt: at, data }) =>
    withSpot(state, data.blindSpot, { removed: { by, at, reason: data.reason } }),
  customerSet: (state, { data }) => ({ ...state, customer: data }),
  natureSet: (state, { data }) => ({ ...state, nature: data.to, vision: data.vision }),
};
