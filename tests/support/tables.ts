import pg from "pg";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { onShutdown } from "../../lib/server/runtime/state.ts";

/** Looks into the database past everything that the product would say about it. */

function address(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("The test file has no database of its own; see useDatabase.");
  return url;
}

export type SqlRow = Record<string, unknown>;

/** Runs SQL as the role that the product takes for every request. */
export async function asApplication(sql: string, values: unknown[] = []): Promise<SqlRow[]> {
  return withClient(address(), async (client) => {
    await client.query("SET ROLE ajar_app");
    return (await client.query<SqlRow>(sql, values)).rows;
  });
}

type Watcher = { readonly url: string; readonly pool: pg.Pool };
let watcher: Watcher | null = null;

/** One connection, at which whoever asks at the same time stands in line. */
function watch(url: string): Watcher {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  // What was cut off is made anew for the next who asks.
  pool.on("error", () => {});
  onShutdown("the watcher of tables", () => pool.end());
  return { url, pool };
}

/**
 * Runs SQL as the owner of the database, whom no privilege stops; on one connection for the whole file: to look at all tables over a new one
 * takes eight times as long, because it has to get to know them first.
 */
export async function asOwner(sql: string, values: unknown[] = []): Promise<SqlRow[]> {
  const url = address();
  if (watcher?.url !== url) watcher = watch(url);
  return (await watcher.pool.query<SqlRow>(sql, values)).rows;
}

/** These count what was tried, refused or not; nothing of anybody's is in them. */
const COUNTERS = ["guess_bucket", "request_count"];

async function tables(): Promise<string[]> {
  const rows = await asOwner(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname",
  );
  return rows.map(({ relname }) => String(relname)).filter((name) => !COUNTERS.includes(name));
}

/** How many rows every table has. */
export async function countRows(): Promise<Record<string, number>> {
  const counts = (await tables()).map(
    (name) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`,
  );
  const rows = await asOwner(counts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, n }) => [String(name), Number(n)]));
}

type Contents = Record<string, string[]>;

async function linesOf(names: readonly string[], where = ""): Promise<Contents> {
  const each = names.map((name) => `SELECT '${name}' AS name, t::text AS line FROM "${name}" t ${where}`);
  const rows = await asOwner(`${each.join(" UNION ALL ")} ORDER BY name, line`);
  const all: Contents = Object.fromEntries(names.map((name) => [name, []]));
  for (const { name, line } of rows) all[String(name)]?.push(String(line));
  return all;
}

/** The whole content of every table, for comparing before and after. */
export const contents = async (): Promise<Contents> => linesOf(await tables());

/** What figures read of one decision: its facts and derived tables, row by row. */
export const figures = (decisionId: string): Promise<Contents> =>
  linesOf(
    [
      "facts",
      "reading",
      "position",
      "forecast",
      "commitment",
      "consultation",
      "escalation",
      "review",
      "mention",
    ],
    `WHERE decision_id = '${decisionId}'`,
  );
