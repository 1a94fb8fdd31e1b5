import type { EventType } from "../events.ts";
import type { Escalation } from "../state/misalignment.ts";
import type { DecisionState } from "../state.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Misaligned =
  | "consulted"
  | "met"
  | "escalated"
  | "statementAdded"
  | "escalationHandedUp"
  | "escalationResolved"
  | "escalationWithdrawn";

function change(
  state: DecisionState,
  seq: number,
  changed: (old: Escalation) => Partial<Escalation>,
): DecisionState {
  const escalations = state.escalations.map((old) => (old.seq === seq ? { ...old, ...changed(old) } : old));
  return { ...state, escalations };
}

/** What the events do that ask people by name, count meetings, and hand the question up. */
export const evolveMisalignment: { readonly [T in Misaligned & EventType]: Evolve<T> } = {
  consulted: (state, event) => ({
    ...state,
    consultations: [...state.consultations, { ...actOf(event), ...event.data }],
  }),
  met: (state, event) => ({
    ...state,
    meetings: [...state.meetings, { ...actOf(event), ...event.data }],
  }),
  escalated: (state, event) => {
    const { to, statement: text, side, recognised, due } = event.data;
    const act = actOf(event);
    const escalation: Escalation = {
      ...act,
      to,
      since: act.at,
      due,
      recognised,
      status: "open",
      statements: [{ ...act, side, text }],
      handUps: [],
      answeredAt: null,
      answeredBy: null,
      note: null,
    };
    return { ...state, escalations: [...state.escalations, escalation] };
  },
  statementAdded: (state, event) => {
    const { escalation, statement: text, side } = event.data;
    return change(state, escalation, ({ statements }) => ({
      statements: [...statements, { ...actOf(event), side, text }],
    }));
  },
  escalationHandedUp: (state, event) => {
    const { escalation, from, to, note, due } = event.data;
    const act = actOf(event);
    return change(state, escalation, ({ handUps }) => ({
      to,
      since: act.at,
      due,
      handUps: [...handUps, { ...act, from, to, note }],
    }));
  },
  escalationResolved: (state, { actor, occurredAt, data: { escalation, outcome, note } }) =>
    change(state, escalation, () => ({
      status: outcome,
      answeredAt: occurredAt,
      answeredBy: actor,
      note,
    })),
  escalationWithdrawn: (state, { actor, occurredAt, data: { escalation, reason } }) =>
    change(state, escalation, () => ({
      status: "withdrawn",
      answeredAt: occurredAt,
      answeredBy: actor,
      note: reason,
    })),
};
