import type { Sql } from "./db.ts";
import { remembered } from "./remembered.ts";

/**
 * Many rows in one statement with one parameter, and the rows of several tables in one statement. The client's own way sends
 * every value of every row as a parameter of its own, and each table by itself: for the widest tables ten times as long, and
 * half of what a single write costs.
 */

/** Names of fields as the database has them. */
export const columnOf = remembered((field) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

/** Numbers and truths by far the most often, and all else is dear. */
function jsonOf(given: unknown): string {
  if (typeof given === "number" || typeof given === "boolean") return String(given);
  return JSON.stringify(given instanceof Uint8Array ? `\\x${Buffer.from(given).toString("hex")}` : given);
}

/** A row for the statements below: its fields, and as JSON what is in them. */
export interface Encoded {
  readonly fields: readonly string[];
  readonly json: string;
}

/**
 * The fields are those of the Prisma model, in one part or in several, which is quicker than to put them together first. Most
 * columns of the widest tables are empty, and what is not said is empty.
 */
export function encoded(...parts: readonly object[]): Encoded {
  const [fields, filled]: [string[], string[]] = [[], []];
  for (const part of parts) {
    for (const [field, given] of Object.entries(part)) {
      if (given === undefined) continue;
      fields.push(field);
      if (given !== null) filled.push(`"${columnOf(field)}":${jsonOf(given)}`);
    }
  }
  return { fields, json: `{${filled.join(",")}}` };
}

const together = (rows: readonly Encoded[]) => `[${rows.map(({ json }) => json).join(",")}]`;

export type DerivedName =
  | "participant"
  | "reading"
  | "position"
  | "forecast"
  | "commitment"
  | "consultation"
  | "escalation"
  | "review"
  | "mention";
type Table = "decision" | "event" | "free_text" | "facts" | "idempotency" | DerivedName;

/** Of fields with commas between them; to name a hundred of them anew for each row would take twice as long as to write down what is in them. */
const named = (nameOf: (column: string) => string) =>
  remembered((fields) =>
    fields
      .split(",")
      .map((field) => nameOf(`"${columnOf(field)}"`))
      .join(", "),
  );

const names = named((column) => column);

/** One change to one table: a statement, and its rows as the JSON of its only parameter. */
export interface Change {
  readonly sql: (parameter: string) => string;
  readonly rows: string;
}

/** A change that adds encoded rows; none where there are none. */
function addition(table: Table, rows: readonly Encoded[]): Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns = names(first.fields.join());
  return [
    {
      sql: (parameter) =>
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", ${parameter}::json)`,
      rows: together(rows),
    },
  ];
}

type From = (table: Table, parameter: string) => string;
const way = (from: From, column: (name: string) => string) => ({
  from,
  column,
  assigned: named((name) => `${name} = ${column(name)}`),
});

/**
 * How rows that are looked for in a table are read. One is taken apart by itself: the planner takes a set for a hundred, and reads
 * a table of a few thousand from its beginning to its end for them.
 */
const one = way(
  (table, parameter) =>
    `(SELECT json_populate_record(NULL::"${table}", ${parameter}::json) AS row OFFSET 0) AS given`,
  (name) => `(given.row).${name}`,
);
const several = way(
  (table, parameter) => `json_populate_recordset(NULL::"${table}", ${parameter}::json) AS given`,
  (name) => `given.${name}`,
);

const sought = (rows: readonly Encoded[]) => {
  const [only, ...more] = rows;
  return only && more.length === 0 ? { ...one, given: only.json } : { ...several, given: together(rows) };
};

const bound = (keys: readonly string[], column: (name: string) => string) =>
  keys
    .map((key) => `"${columnOf(key)}"`)
    .map((name) => `kept.${name} = ${column(name)}`)
    .join(" AND ");

/** A change that sets the other fields of rows that are there, found by their keys. */
function mending(table: Table, keys: readonly string[], rows: readonly Encoded[]): Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { from, column, assigned, given } = sought(rows);
  const set = assigned(first.fields.filter((field) => !keys.includes(field)).join());
  return [
    {
      sql: (parameter) =>
        `UPDATE "${table}" AS kept SET ${set} FROM ${from(table, parameter)} WHERE ${bound(keys, column)}`,
      rows: given,
    },
  ];
}

/** What names a row of a derived table within its decision, where that is not the number of its event. */
const namedBy: { readonly [table in DerivedName]?: readonly string[] } = {
  participant: ["personId"],
  mention: ["seq", "personId"],
};
const derivedKey = (table: DerivedName) => ["workspaceId", "decisionId", ...(namedBy[table] ?? ["seq"])];
const keyOf = { decision: ["workspaceId", "id"], facts: ["workspaceId", "decisionId"] } as const;

const eachOf = (rows: readonly object[]) => rows.map((row) => encoded(row));

export const adding = (table: Table, rows: readonly object[]): Change[] => addition(table, eachOf(rows));

/** Sets the given fields, in one part or in several, of the row that `workspaceId` and the key name. */
export const settingDecision = (...parts: readonly object[]): Change[] =>
  mending("decision", keyOf.decision, [encoded(...parts)]);
export const settingFacts = (...parts: readonly object[]): Change[] =>
  mending("facts", keyOf.facts, [encoded(...parts)]);
export const settingDerived = (table: DerivedName, rows: readonly object[]): Change[] =>
  mending(table, derivedKey(table), eachOf(rows));

/** Takes rows away by their keys, which are all that is given. */
function removing(table: Table, keys: readonly string[], rows: readonly object[]): Change[] {
  if (rows.length === 0) return [];
  const { from, column, given } = sought(eachOf(rows));
  return [
    {
      sql: (parameter) =>
        `DELETE FROM "${table}" AS kept USING ${from(table, parameter)} WHERE ${bound(keys, column)}`,
      rows: given,
    },
  ];
}

/** Takes the words of events away for good, named by workspace, decision and number; their hashes stay in the events. */
export function erasingTexts(events: readonly object[]): Change[] {
  if (events.length === 0) return [];
  return [
    {
      sql: (parameter) =>
        `UPDATE free_text AS kept SET body = NULL, salt = NULL, erased_at = now()
           FROM json_populate_recordset(NULL::event, ${parameter}::json) AS given
           JOIN event AS e USING (workspace_id, decision_id, seq), LATERAL jsonb_each(e.data) AS part
          WHERE kept.workspace_id = e.workspace_id AND kept.decision_id = e.decision_id AND kept.body IS NOT NULL
            AND jsonb_typeof(part.value) = 'object' AND kept.id::text = part.value ->> 'text'`,
      rows: together(eachOf(events)),
    },
  ];
}

export const removingFacts = (key: object): Change[] => removing("facts", keyOf.facts, [key]);
export const removingDerived = (table: DerivedName, keys: readonly object[]): Change[] =>
  removing(table, derivedKey(table), keys);

/**
 * Makes all changes in one statement: all of them or none. None of them sees what another one does, so no two may touch the
 * same row. The first is made first, because the statement asks what it did: where that is the decision's own row, whoever
 * writes to one decision meets the others there, and in no other order.
 */
export async function makeChanges(
  db: Pick<Sql, "$executeRawUnsafe">,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const parts = changes.map(({ sql }, place) => {
    const told = place === 0 ? " RETURNING 1" : "";
    return `change_${place} AS (${sql(`$${place + 1}`)}${told})`;
  });
  const sql = `WITH ${parts.join(", ")} SELECT count(*) FROM change_0`;
  await db.$executeRawUnsafe(sql, ...changes.map(({ rows }) => rows));
}

export async function insertRows(tx: Sql, table: Table, rows: readonly Encoded[]): Promise<void> {
  await makeChanges(tx, addition(table, rows));
}

/** Sets the given fields of rows that are there. */
export async function updateRows(
  tx: Sql,
  table: keyof typeof keyOf,
  rows: readonly Encoded[],
): Promise<void> {
  await makeChanges(tx, mending(table, keyOf[table], rows));
}
