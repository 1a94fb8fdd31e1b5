import pg from "pg";

export const OWNER = "ajar";
export const DATABASE = "ajar";

/** The address of a database behind a socket; the driver takes the directory as a parameter. */
export function socketUrl(socket: string, database = DATABASE): string {
  return `postgresql://${OWNER}@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

/** Runs `work` on a connection of its own, which nothing can keep waiting: it is for the process, not for requests. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  milliseconds = 5_000,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: milliseconds,
    query_timeout: milliseconds,
    application_name: "ajar-runtime",
  });
  // A server that goes away tells an idle client by an event; the query that follows says it again.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** One value of one row, as text. */
export async function ask(client: pg.Client, sql: string): Promise<string> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
  return String(rows[0]?.[0] ?? "");
}
