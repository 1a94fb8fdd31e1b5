import { isDoubt } from "../current.ts";
import type { EventType } from "../events.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Talking = "readingLogged" | "positionTaken" | "forecastMade" | "viewWeighed" | "reviewed";

/** What the events do that add somebody's view. */
export const evolveTalking: { readonly [T in Talking & EventType]: Evolve<T> } = {
  readingLogged: (state, event) => ({
    ...state,
    readings: [...state.readings, { ...actOf(event), ...event.data }],
  }),
  positionTaken: (state, event) => {
    // A doubt is never recorded without a reason; where there is none now, its words were erased.
    const reasoned = event.data.reason !== null || isDoubt(event.data.stance);
    return { ...state, positions: [...state.positions, { ...actOf(event), ...event.data, reasoned }] };
  },
  forecastMade: (state, event) => ({
    ...state,
    forecasts: [...state.forecasts, { ...actOf(event), ...event.data }],
  }),
  viewWeighed: (state, event) => ({
    ...state,
    weighings: [...state.weighings, { ...actOf(event), ...event.data }],
  }),
  reviewed: (state, event) => ({
    ...state,
    reviews: [...state.reviews, { ...actOf(event), ...event.data, lesson: null }],
  }),
};
