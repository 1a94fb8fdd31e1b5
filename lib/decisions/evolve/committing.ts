import type { EventType } from "../events.ts";
import type { Commitment, DecisionState } from "../state.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Committing =
  | "commitmentAsked"
  | "commitmentOffered"
  | "committed"
  | "commitmentDeclined"
  | "commitmentSteppedBack"
  | "commitmentExpired";

const waiting = { answeredAt: null, reason: null, direction: null, sincere: null };

function add(state: DecisionState, commitment: Commitment): DecisionState {
  return { ...state, commitments: [...state.commitments, commitment] };
}

function answer(state: DecisionState, seq: number, answered: Partial<Commitment>): DecisionState {
  const commitments = state.commitments.map((old) => (old.seq === seq ? { ...old, ...answered } : old));
  return { ...state, commitments };
}

/** What the events do that ask for a commitment, offer one, or settle it. */
export const evolveCommitting: { readonly [T in Committing & EventType]: Evolve<T> } = {
  commitmentAsked: (state, event) => {
    const { askerStanding: otherStanding, ...rest } = event.data;
    return add(state, {
      ...actOf(event),
      ...rest,
      ...waiting,
      origin: "asked",
      status: "asked",
      otherStanding,
    });
  },
  commitmentOffered: (state, event) => {
    const { personStanding, ownerStanding: otherStanding } = event.data;
    const person = event.actor;
    const offered = { origin: "offered", status: "offered", due: null } as const;
    return add(state, { ...actOf(event), ...waiting, ...offered, person, personStanding, otherStanding });
  },
  committed: (state, { occurredAt, data: { commitment, ...rest } }) =>
    answer(state, commitment, { status: "committed", answeredAt: occurredAt, ...rest }),
  commitmentDeclined: (state, { occurredAt, data: { commitment, reason } }) =>
    answer(state, commitment, { status: "declined", answeredAt: occurredAt, reason }),
  commitmentSteppedBack: (state, { occurredAt, data: { commitment, reason } }) =>
    answer(state, commitment, { status: "stepped_back", answeredAt: occurredAt, reason }),
  commitmentExpired: (state, { occurredAt, data: { commitment } }) =>
    answer(state, commitment, { status: "expired", answeredAt: occurredAt }),
};
