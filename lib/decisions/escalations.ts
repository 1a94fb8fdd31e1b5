import { currentPosition, heldDoubts, isDoubt } from "./current.ts";
import type { Escalation, Statement } from "./state/misalignment.ts";
import type { About, Side, Stance } from "./words.ts";

/**
 * How an escalation stands, told from lists that keep everything. Each function names what it looks at, so that a decision
 * on the wire fits as well as a state.
 */

const HOUR = 3_600_000;

/** How long somebody has to answer where no ladder says otherwise. */
export const RESPONSE_HOURS = 48;

/** After how long without an answer the owner may decide all the same. */
const FROZEN_HOURS = 48;

/** One step of a ladder: whom a question goes to, and within how many hours they answer. */
export interface Rung {
  readonly person: string;
  readonly hours: number;
}

interface Held {
  readonly by: string;
  readonly seq: number;
  readonly stance: Stance;
}

/**
 * The escalation that waits for an answer; there is at most one.
 *
 * @example openEscalation(state)?.to // whose turn it is
 */
export function openEscalation<E extends Pick<Escalation, "status">>(state: {
  readonly escalations: readonly E[];
}): E | undefined {
  return state.escalations.find(({ status }) => status === "open");
}

/**
 * From when on the owner may decide although there was no answer: 48 h after it came to whoever has it.
 *
 * @example ownerMayDecideFrom({ since: "2026-11-23T09:00:00.000Z" }) // "2026-11-25T09:00:00.000Z"
 */
export function ownerMayDecideFrom({ since }: Pick<Escalation, "since">): string {
  return new Date(Date.parse(since) + FROZEN_HOURS * HOUR).toISOString();
}

/**
 * Whether an answer is late. Derived when it is read, so no job has to run for it to be true.
 *
 * @example isLate({ status: "open", due: "2026-11-23T09:00:00.000Z" }, "2026-11-23T09:00:00.001Z") // true
 */
export function isLate({ status, due }: Pick<Escalation, "status" | "due">, now: string): boolean {
  return status === "open" && due < now;
}

/**
 * Until when an answer is hoped for: by the person's rung, else within two days.
 *
 * @example dueOn([{ person: lena.id, hours: 24 }], lena.id, "2026-11-23T09:00:00.000Z") // "2026-11-24T09:00:00.000Z"
 */
export function dueOn(ladder: readonly Rung[], person: string, now: string): string {
  const hours = ladder.find((rung) => rung.person === person)?.hours ?? RESPONSE_HOURS;
  return new Date(Date.parse(now) + hours * HOUR).toISOString();
}

/**
 * Everybody whom an escalation has been with, and who therefore does not get it again.
 *
 * @example pastHands(escalation) // [lena.id, emil.id]
 */
export function pastHands({
  to,
  handUps,
}: Pick<Escalation, "to"> & { readonly handUps: readonly { from: string }[] }) {
  return [...handUps.map(({ from }) => from), to];
}

/**
 * The next person on a ladder: the first one above those who had it already, who is none of those that it is about.
 *
 * @param excluded whoever raises it, its owner, and everybody who had it.
 * @returns undefined where there is no ladder, or nobody left on it.
 * @example nextRung(ladder, [olga.id, lena.id])?.person // emil.id
 */
export function nextRung<R extends Pick<Rung, "person">>(
  ladder: readonly R[],
  excluded: readonly string[],
): R | undefined {
  const reached = ladder.findLastIndex(({ person }) => excluded.includes(person));
  const free = (rung: R) => !excluded.includes(rung.person);
  return ladder.slice(reached + 1).find(free) ?? ladder.find(free);
}

/**
 * The side on which somebody stands: against it while they doubt, else for it.
 *
 * @example sideOf(state, ben.id) // "against"
 */
export function sideOf(state: { readonly positions: readonly Held[] }, person: string): Side {
  const stance = currentPosition(state, person)?.stance;
  return stance !== undefined && isDoubt(stance) ? "against" : "for";
}

/**
 * What a side says now: the latest statement of everybody who spoke for it, in the order in which they first spoke.
 *
 * @returns nothing where that side has not spoken, which the brief shows.
 * @example statementsOf(escalation, "for").length // 0
 */
export function statementsOf<S extends Pick<Statement, "by" | "side">>(
  { statements }: { readonly statements: readonly S[] },
  side: Side,
): readonly S[] {
  const own = statements.filter((statement) => statement.side === side);
  const speakers = [...new Set(own.map(({ by }) => by))];
  return speakers.flatMap((by) => own.findLast((statement) => statement.by === by) ?? []);
}

interface Aligned {
  readonly positions: readonly (Held & { readonly about: About | null })[];
  readonly escalations: readonly Pick<Escalation, "seq" | "status">[];
}

/**
 * The doubts about objectives that nobody has escalated since they were stated: more talk will not settle them (N25, N28).
 *
 * @example unescalated(state)[0]?.by // ben.id
 */
export function unescalated<P extends Held & { readonly about: About | null }>(
  state: Aligned & { readonly positions: readonly P[] },
): readonly P[] {
  const last = state.escalations.at(-1)?.seq ?? 0;
  return heldDoubts(state).filter(({ about, seq }) => about === "objectives" && seq > last);
}
