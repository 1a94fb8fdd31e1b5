import type { Sql } from "./db.ts";

/**
 * Many rows in one statement with one parameter, and the rows of several tables in one statement. The client's own way sends
 * every value of every row as a parameter of its own, and each table by itself: for the widest tables ten times as long, and
 * half of what a single write costs.
 */

const underscored = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names of fields as the database has them; there are few, and rows have the same ones over and over. */
const columns = new Map<string, string>();
function columnOf(field: string): string {
  const known = columns.get(field);
  if (known !== undefined) return known;
  const made = underscored(field);
  columns.set(field, made);
  return made;
}

/** Numbers and truths by far the most often, and all else is dear. */
function jsonOf(given: unknown): string {
  if (typeof given === "number" || typeof given === "boolean") return String(given);
  return JSON.stringify(given instanceof Uint8Array ? `\\x${Buffer.from(given).toString("hex")}` : given);
}

/** A row for the statements below: its fields, and as JSON what is in them. */
export interface Encoded {
  readonly parts: readonly object[];
  readonly json: string;
}

/**
 * The fields are those of the Prisma model, in one part or in several, which is quicker than to put them together first. Most
 * columns of the widest tables are empty, and what is not said is empty.
 */
export function encoded(...parts: readonly object[]): Encoded {
  const filled: string[] = [];
  for (const part of parts) {
    for (const [field, given] of Object.entries(part))
      if (given !== undefined && given !== null) filled.push(`"${columnOf(field)}":${jsonOf(given)}`);
  }
  return { parts, json: `{${filled.join(",")}}` };
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

/** As SQL names them; all rows of a batch have the same columns. */
function quoted({ parts }: Encoded): readonly string[] {
  const given = parts.flatMap((part) => Object.entries(part)).filter(([, value]) => value !== undefined);
  return given.map(([field]) => `"${columnOf(field)}"`);
}

/** One change to one table: a statement, and its rows as the JSON of its only parameter. */
export interface Change {
  readonly sql: (parameter: string) => string;
  readonly rows: string;
}

/** A change that adds encoded rows; none where there are none. */
function addition(table: Table, rows: readonly Encoded[]): Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = quoted(first).join(", ");
  return [
    {
      sql: (parameter) =>
        `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", ${parameter}::json)`,
      rows: together(rows),
    },
  ];
}

interface Given {
  /** What to read the rows from. */
  readonly from: (parameter: string) => string;
  readonly field: (name: string) => string;
  readonly rows: string;
}

/**
 * The rows that a statement looks for in a table. One is taken apart by itself: the planner takes a set for a hundred, and reads
 * a table of a few thousand from its beginning to its end for them.
 */
function given(table: Table, rows: readonly Encoded[]): Given {
  const [only, ...more] = rows;
  if (only === undefined || more.length > 0) {
    return {
      from: (parameter) => `json_populate_recordset(NULL::"${table}", ${parameter}::json) AS given`,
      field: (name) => `given.${name}`,
      rows: together(rows),
    };
  }
  return {
    from: (parameter) =>
      `(SELECT json_populate_record(NULL::"${table}", ${parameter}::json) AS row OFFSET 0) AS given`,
    field: (name) => `(given.row).${name}`,
    rows: only.json,
  };
}

const bound = (keys: readonly string[], { field }: Given) =>
  keys.map((name) => `kept."${name}" = ${field(`"${name}"`)}`).join(" AND ");

/** A change that sets the other fields of rows that are there, found by their keys. */
function mending(table: Table, keys: readonly string[], rows: readonly Encoded[]): Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const source = given(table, rows);
  const set = quoted(first)
    .filter((name) => !keys.includes(name.slice(1, -1)))
    .map((name) => `${name} = ${source.field(name)}`)
    .join(", ");
  return [
    {
      sql: (parameter) =>
        `UPDATE "${table}" AS kept SET ${set} FROM ${source.from(parameter)} WHERE ${bound(keys, source)}`,
      rows: source.rows,
    },
  ];
}

/** What names a row of a derived table within its decision, where that is not the number of its event. */
const namedBy: { readonly [table in DerivedName]?: readonly string[] } = {
  participant: ["person_id"],
  mention: ["seq", "person_id"],
};
const derivedKey = (table: DerivedName) => ["workspace_id", "decision_id", ...(namedBy[table] ?? ["seq"])];
const keyOf = { decision: ["workspace_id", "id"], facts: ["workspace_id", "decision_id"] } as const;

const eachOf = (rows: readonly object[]) => rows.map((row) => encoded(row));

export const adding = (table: Table, rows: readonly object[]): Change[] => addition(table, eachOf(rows));

/** Sets the given fields of the row that `workspaceId` and the key name. */
export const settingDecision = (row: object): Change[] => mending("decision", keyOf.decision, [encoded(row)]);
export const settingFacts = (row: object): Change[] => mending("facts", keyOf.facts, [encoded(row)]);
export const settingDerived = (table: DerivedName, rows: readonly object[]): Change[] =>
  mending(table, derivedKey(table), eachOf(rows));

/** Takes rows away by their keys, which are all that is given. */
function removing(table: Table, keys: readonly string[], rows: readonly object[]): Change[] {
  if (rows.length === 0) return [];
  const source = given(table, eachOf(rows));
  return [
    {
      sql: (parameter) =>
        `DELETE FROM "${table}" AS kept USING ${source.from(parameter)} WHERE ${bound(keys, source)}`,
      rows: source.rows,
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
