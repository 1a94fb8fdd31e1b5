import { latestReading } from "./current.ts";
import type { DoorPolicy } from "./events.ts";
import { type Ask, asks, type Door } from "./words.ts";

const DAY_SECONDS = 86_400;

/**
 * The door policies that a workspace begins with: target in seconds, enough and cap as in domain.md. A one-way door asks
 * for all that a two-way door asks for, and more.
 */
export const defaultPolicies: Readonly<Record<Door, DoorPolicy>> = {
  two_way: { target: 3 * DAY_SECONDS, enough: 70, cap: 4, asks: ["choice", "share"] },
  one_way: { target: 20 * DAY_SECONDS, enough: 80, cap: 12, asks: [...asks] },
};

/** What a closing brings along that asks look at; the inputs of `decide` and of `open` with `alreadyDecided` both fit. */
interface Closing {
  readonly choice?: object | undefined;
  readonly share?: number | undefined;
  readonly expectedOutcome?: string | undefined;
  readonly tripwire?: string | undefined;
  readonly wayBack?: string | undefined;
  readonly wayBackPlan?: object | undefined;
  readonly reviewOn?: string | undefined;
}

/** What of a decision asks look at; one on the wire fits as well. */
interface Asked {
  readonly owner: string | null;
  readonly options: readonly unknown[];
  readonly readings: readonly unknown[];
  readonly positions: readonly { readonly by: string }[];
  readonly consultations: readonly { readonly person: string }[];
  readonly wayBack: object | null;
}

type Predicate = (state: Asked, closing: Closing) => boolean;

/** Whether each ask is met. "Consulted": somebody other than the owner was asked by name, or spoke unasked. */
const predicates: Readonly<Record<Ask, Predicate>> = {
  choice: (_, closing) => closing.choice !== undefined,
  share: (state, closing) => closing.share !== undefined || latestReading(state) !== undefined,
  two_options: (state) => state.options.length >= 2,
  consulted: ({ owner, positions, consultations }) =>
    consultations.some(({ person }) => person !== owner) || positions.some(({ by }) => by !== owner),
  way_back: (state, closing) =>
    closing.wayBack !== undefined || closing.wayBackPlan !== undefined || state.wayBack !== null,
  tripwire: (_, closing) => closing.tripwire !== undefined,
  review_date: (_, closing) => closing.reviewOn !== undefined,
  expected_outcome: (_, closing) => closing.expectedOutcome !== undefined,
};

/**
 * The asks of a policy that are not met by a decision as it stands together with what its closing brings, in the order
 * of the words. None of them blocks: each needs a reason.
 *
 * @example unmetAsks(defaultPolicies.two_way, state, {}) // ["choice", "share"]
 */
export function unmetAsks(policy: Pick<DoorPolicy, "asks">, state: Asked, closing: Closing): readonly Ask[] {
  return asks.filter((ask) => policy.asks.includes(ask) && !predicates[ask](state, closing));
}
