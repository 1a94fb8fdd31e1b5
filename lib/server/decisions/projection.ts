import { isDeepStrictEqual } from "node:util";
import { answerTo } from "../../decisions/consultations.ts";
import { isDoubt } from "../../decisions/current.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { adding, type Change, type DerivedName, removingDerived, settingDerived } from "../bulk.ts";
import type { Transaction } from "../db.ts";

/**
 * The tables that are derived from the events of one decision. After each write the rows of the state before are compared
 * with the rows of the state after, and the difference is written: so undoing needs no code of its own, and a replay of the
 * history can be compared with what stands there.
 */

/** What names a row within its decision: the number of its event, the person it is about, or both. */
type Name = { readonly seq?: number; readonly personId?: string };
type Row = Name & object;
interface Key {
  readonly workspaceId: string;
  readonly decisionId: string;
}
interface Table<R extends Row> {
  readonly name: (row: R) => Name;
  readonly rows: (state: DecisionState) => R[];
  readonly stored: (tx: Transaction, key: Key) => Promise<unknown[]>;
}

export interface DerivedTable {
  readonly name: DerivedName;
  readonly rows: (state: DecisionState) => Row[];
  readonly stored: (tx: Transaction, key: Key) => Promise<unknown[]>;
  /** What has to change for its rows to follow from `after`. */
  readonly settle: (key: Key, before: DecisionState | null, after: DecisionState | null) => Change[];
}

const byNumber = ({ seq }: { readonly seq: number }): Name => ({ seq });
const byPerson = ({ personId }: { readonly personId: string }): Name => ({ personId });

function derived<R extends Row>(name: DerivedName, table: Table<R>): DerivedTable {
  return {
    name,
    rows: table.rows,
    stored: table.stored,
    settle(key, before, after) {
      const nameOf = (row: R) => JSON.stringify(table.name(row));
      const old = new Map((before ? table.rows(before) : []).map((row) => [nameOf(row), row]));
      const now = new Map((after ? table.rows(after) : []).map((row) => [nameOf(row), row]));
      const keyed = (rows: Iterable<R>) => [...rows].map((row) => ({ ...row, ...key }));
      const gone = [...old.values()].filter((row) => !now.has(nameOf(row)));
      const other = [...now.values()].filter(
        (row) => old.has(nameOf(row)) && !isDeepStrictEqual(row, old.get(nameOf(row))),
      );
      const come = [...now.values()].filter((row) => !old.has(nameOf(row)));
      return [
        ...removingDerived(
          name,
          gone.map((row) => ({ ...key, ...table.name(row) })),
        ),
        ...settingDerived(name, keyed(other)),
        ...adding(name, keyed(come)),
      ];
    },
  };
}

const act = ({ seq, by, at }: { seq: number; by: string; at: string }) => ({
  seq,
  personId: by,
  at: new Date(at),
});
const maybe = (instant: string | null) => (instant === null ? null : new Date(instant));
const omit = { workspaceId: true, decisionId: true } as const;
const orderBy = { seq: "asc" } as const;

/** Whom the comments name. Nobody is told of what they said themselves. */
const mentionRows = ({ comments }: DecisionState) =>
  comments.flatMap(({ seq, by, at, mentions }) =>
    [...mentions]
      .filter((personId) => personId !== by)
      .sort()
      .map((personId) => ({ seq, personId, byId: by, at: new Date(at) })),
  );

export const derivedTables: readonly DerivedTable[] = [
  derived("participant", {
    name: byPerson,
    rows: (state) => [...state.people].sort().map((personId) => ({ personId })),
    stored: (tx, where) => tx.participant.findMany({ where, omit, orderBy: { personId: "asc" } }),
  }),
  derived("reading", {
    name: byNumber,
    rows: (state) =>
      state.readings.map((reading) => ({
        ...act(reading),
        share: reading.share,
        counted: reading.counted,
      })),
    stored: (tx, where) => tx.reading.findMany({ where, omit, orderBy }),
  }),
  derived("position", {
    name: byNumber,
    rows: (state) =>
      state.positions.map((position) => ({
        ...act(position),
        stance: position.stance,
        about: position.about,
        // Once its words are erased, nobody can tell whether an agreement had a reason; of a doubt it is always known.
        reasoned: position.reasoned && isDoubt(position.stance),
        option: position.option,
        late: position.late,
      })),
    stored: (tx, where) => tx.position.findMany({ where, omit, orderBy }),
  }),
  derived("forecast", {
    name: byNumber,
    rows: (state) =>
      state.forecasts.map((forecast) => ({
        ...act(forecast),
        probability: forecast.probability,
        option: forecast.option,
        late: forecast.late,
      })),
    stored: (tx, where) => tx.forecast.findMany({ where, omit, orderBy }),
  }),
  derived("commitment", {
    name: byNumber,
    rows: (state) =>
      state.commitments.map((commitment) => ({
        seq: commitment.seq,
        personId: commitment.person,
        askedBy: commitment.origin === "asked" ? commitment.by : null,
        status: commitment.status,
        at: new Date(commitment.at),
        dueAt: maybe(commitment.due),
        answeredAt: maybe(commitment.answeredAt),
        direction: commitment.direction,
        sincere: commitment.sincere,
      })),
    stored: (tx, where) => tx.commitment.findMany({ where, omit, orderBy }),
  }),
  derived("consultation", {
    name: byNumber,
    rows: (state) =>
      state.consultations.map((asked) => ({
        seq: asked.seq,
        personId: asked.person,
        askedBy: asked.by,
        at: new Date(asked.at),
        answeredAt: maybe(answerTo(state, asked)),
      })),
    stored: (tx, where) => tx.consultation.findMany({ where, omit, orderBy }),
  }),
  derived("escalation", {
    name: byNumber,
    rows: (state) =>
      state.escalations.map((escalation) => ({
        seq: escalation.seq,
        personId: escalation.to,
        raisedBy: escalation.by,
        status: escalation.status,
        recognisedAt: new Date(escalation.recognised),
        at: new Date(escalation.at),
        sinceAt: new Date(escalation.since),
        dueAt: new Date(escalation.due),
        answeredAt: maybe(escalation.answeredAt),
      })),
    stored: (tx, where) => tx.escalation.findMany({ where, omit, orderBy }),
  }),
  derived("review", {
    name: byNumber,
    rows: (state) =>
      state.reviews.map((review) => ({
        ...act(review),
        verdict: review.verdict,
        wouldChange: review.laterInformationWouldHaveChanged,
        pace: review.pace,
      })),
    stored: (tx, where) => tx.review.findMany({ where, omit, orderBy }),
  }),
  derived("mention", {
    name: ({ seq, personId }) => ({ seq, personId }),
    rows: mentionRows,
    stored: (tx, where) =>
      tx.mention.findMany({ where, omit, orderBy: [{ seq: "asc" }, { personId: "asc" }] }),
  }),
];

/** What has to change in all of them. */
export function settleDerived(key: Key, before: DecisionState | null, after: DecisionState | null): Change[] {
  return derivedTables.flatMap((table) => table.settle(key, before, after));
}
