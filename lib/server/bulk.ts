import type { Transaction } from "./db.ts";

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

const value = (given: unknown): unknown =>
  given instanceof Uint8Array ? `\\x${Buffer.from(given).toString("hex")}` : given;

/** A row for the statements below, as JSON; its fields are those of the Prisma model. */
export function encoded(row: object): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(row).map(([field, given]) => [columnOf(field), value(given)])),
  );
}

type Table =
  | ("decision" | "event" | "free_text" | "facts" | "idempotency")
  | ("reading" | "position" | "forecast" | "commitment" | "review");

/** The names of the columns of rows; all rows of a batch have the same. */
function columnsOf(row: string): string[] {
  return Object.keys(JSON.parse(row)).map((name) => `"${name}"`);
}

/** One change to one table: a statement, and its rows as the JSON of its only parameter. */
export interface Change {
  readonly sql: (parameter: string) => string;
  readonly rows: string;
}

/** A change that adds encoded rows; none where there are none. */
function addition(table: Table, rows: readonly string[]): Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = columnsOf(first).join(", ");
  return [
    {
      sql: (parameter) =>
        `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", ${parameter}::json)`,
      rows: `[${rows.join(",")}]`,
    },
  ];
}

function mending(table: "decision" | "facts", key: "id" | "decision_id", rows: readonly string[]): Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const set = columnsOf(first)
    .filter((name) => name !== `"${key}"` && name !== '"workspace_id"')
    .map((name) => `${name} = given.${name}`)
    .join(", ");
  return [
    {
      sql: (parameter) =>
        `UPDATE "${table}" AS kept SET ${set} FROM json_populate_recordset(NULL::"${table}", ${parameter}::json) AS given
          WHERE kept."workspace_id" = given."workspace_id" AND kept."${key}" = given."${key}"`,
      rows: `[${rows.join(",")}]`,
    },
  ];
}

export const adding = (table: Table, rows: readonly object[]): Change[] => addition(table, rows.map(encoded));

/** Sets the given fields of the row that `workspaceId` and the key name. */
export const settingDecision = (row: object): Change[] => mending("decision", "id", [encoded(row)]);
export const settingFacts = (row: object): Change[] => mending("facts", "decision_id", [encoded(row)]);

/** Makes all changes in one statement; none of them sees what another one does. */
export async function makeChanges(tx: Transaction, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const parts = changes.map(({ sql }, place) => `change_${place} AS (${sql(`$${place + 1}`)})`);
  await tx.$executeRawUnsafe(`WITH ${parts.join(", ")} SELECT`, ...changes.map(({ rows }) => rows));
}

export async function insertRows(tx: Transaction, table: Table, rows: readonly string[]): Promise<void> {
  await makeChanges(tx, addition(table, rows));
}

/** Sets the given fields of rows that are there, found by `key`. */
export async function updateRows(
  tx: Transaction,
  table: "decision" | "facts",
  key: "id" | "decision_id",
  rows: readonly string[],
): Promise<void> {
  await makeChanges(tx, mending(table, key, rows));
}
