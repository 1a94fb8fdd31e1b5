import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { v7 } from "uuid";
import { referenceFrom } from "../../lib/decisions/reference.ts";

/** The rows that one decision's writes leave, written again as plainly as the database allows: the bar for the product. */

type Row = Record<string, unknown>;
const TABLES = ["event", "free_text", "reading", "position"] as const;

export interface Pattern {
  readonly decision: Row;
  readonly facts: Row;
  readonly answer: Row;
  /** What each write adds, table by table, in the order of the writes. */
  readonly writes: readonly (readonly (readonly [table: string, row: Row])[])[];
}

async function rows(client: pg.Client, sql: string, values: unknown[]): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

function only(found: Row[]): Row {
  const [row] = found;
  if (!row) throw new Error("The pattern is not in the database.");
  return row;
}

/** Takes down what the product wrote for one decision. */
export async function readPattern(client: pg.Client, reference: string): Promise<Pattern> {
  const decision = only(await rows(client, "SELECT * FROM decision WHERE reference = $1", [reference]));
  const id = [decision.id];
  const facts = only(await rows(client, "SELECT * FROM facts WHERE decision_id = $1", id));
  const answer = only(await rows(client, "SELECT * FROM idempotency ORDER BY created_at DESC LIMIT 1", []));
  const batches = await rows(
    client,
    "SELECT batch, min(seq) AS first, max(seq) AS last FROM event WHERE decision_id = $1 GROUP BY batch ORDER BY 2",
    id,
  );
  const writes: [string, Row][][] = batches.map(() => []);
  for (const table of TABLES) {
    const sql =
      table === "free_text"
        ? `SELECT t.*, e.seq AS of FROM free_text t JOIN event e ON e.decision_id = t.decision_id
             AND e.data::text LIKE '%' || t.id || '%' WHERE t.decision_id = $1`
        : `SELECT t.*, t.seq AS of FROM ${table} t WHERE t.decision_id = $1`;
    for (const { of, ...row } of await rows(client, sql, id)) {
      const write = batches.findIndex(
        ({ first, last }) => Number(of) >= Number(first) && Number(of) <= Number(last),
      );
      writes[write]?.push([table, row]);
    }
  }
  return { decision, facts, answer, writes };
}

const value = (given: unknown) =>
  given !== null &&
  typeof given === "object" &&
  !(given instanceof Date) &&
  !Buffer.isBuffer(given) &&
  !Array.isArray(given)
    ? JSON.stringify(given)
    : given;

/** One parsed statement per connection and table, as the product has them. */
function insert(client: pg.Client, table: string, row: Row): Promise<unknown> {
  const names = Object.keys(row);
  const places = names.map((_, place) => `$${place + 1}`);
  const text = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${places.join()})`;
  return client.query({ name: `insert ${table}`, text, values: Object.values(row).map(value) });
}

function update(client: pg.Client, table: string, row: Row, key: readonly string[]): Promise<unknown> {
  const names = Object.keys(row);
  const set = (wanted: boolean, glue: string) =>
    names
      .flatMap((name, place) => (key.includes(name) === wanted ? [`"${name}" = $${place + 1}`] : []))
      .join(glue);
  const text = `UPDATE "${table}" SET ${set(false, ", ")} WHERE ${set(true, " AND ")}`;
  return client.query({ name: `update ${table}`, text, values: Object.values(row).map(value) });
}

/** Writes one decision's life again under a new id, each write a transaction of its own; returns how many there were. */
export async function writeRaw(client: pg.Client, pattern: Pattern): Promise<number> {
  const id = v7();
  const decision = { ...pattern.decision, id, reference: referenceFrom(randomBytes(8), 8) };
  const facts = { ...pattern.facts, decision_id: id };
  for (const [place, write] of pattern.writes.entries()) {
    await client.query({ name: "begin", text: "BEGIN" });
    if (place === 0) await insert(client, "decision", decision);
    else await update(client, "decision", decision, ["workspace_id", "id"]);
    for (const [table, row] of write)
      await insert(client, table, { ...row, decision_id: id, ...("id" in row && { id: v7() }) });
    if (place === 0) await insert(client, "facts", facts);
    else await update(client, "facts", facts, ["workspace_id", "decision_id"]);
    await insert(client, "idempotency", { ...pattern.answer, key: randomUUID() });
    await client.query({ name: "commit", text: "COMMIT" });
  }
  return pattern.writes.length;
}

export async function connectRaw(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
