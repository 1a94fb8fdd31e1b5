import type { Transaction } from "../db.ts";

/**
 * Many rows in one statement with one parameter. The client's own way sends every value of every row as a parameter of its
 * own, which for the two widest tables takes ten times as long.
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

type Table = "decision" | "event" | "free_text" | "facts";

/** The names of the columns of rows; all rows of a batch have the same. */
function columnsOf(row: string): string[] {
  return Object.keys(JSON.parse(row)).map((name) => `"${name}"`);
}

export async function insertRows(tx: Transaction, table: Table, rows: readonly string[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = columnsOf(first).join(", ");
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    `[${rows.join(",")}]`,
  );
}

/** Sets the given fields of rows that are there, found by `key`. */
export async function updateRows(
  tx: Transaction,
  table: "decision" | "facts",
  key: "id" | "decision_id",
  rows: readonly string[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const set = columnsOf(first)
    .filter((name) => name !== `"${key}"` && name !== '"workspace_id"')
    .map((name) => `${name} = given.${name}`)
    .join(", ");
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" AS kept SET ${set} FROM json_populate_recordset(NULL::"${table}", $1::json) AS given
      WHERE kept."workspace_id" = given."workspace_id" AND kept."${key}" = given."${key}"`,
    `[${rows.join(",")}]`,
  );
}
