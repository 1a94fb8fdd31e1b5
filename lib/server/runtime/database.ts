import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "../env.ts";
import { migrate } from "./migrate.ts";
import { withClient } from "./postgres/connect.ts";
import { assertDurable } from "./postgres/durable.ts";
import { type Embedded, startEmbedded } from "./postgres/supervisor.ts";

const PATIENCE_MS = 30_000;

type Say = (line: string) => void;

/** The database and the app often start together, as in a compose file; it may need a moment longer. */
async function waitFor(url: string, say: Say): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(500)) {
    try {
      return await withClient(url, async () => {});
    } catch (error) {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      const away =
        error instanceof Error &&
        "code" in error &&
        /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENOENT|57P03)$/.test(String(error.code));
      if (!away || Date.now() > end) throw new Error(`DATABASE_URL cannot be reached: ${reason}`);
      say(`Waiting for the database (${reason}) …`);
    }
  }
}

export type Database = { url: string; directory: string; stop: () => Promise<void> };

/** A database that is there, keeps what it confirms and has the tables this program needs. */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Settings, "databaseUrl" | "dataDir">,
  say: Say,
  started: (embedded: Embedded) => void,
): Promise<Database> {
  let database: Database;
  if (databaseUrl) {
    await waitFor(databaseUrl, say);
    database = { url: databaseUrl, directory: dataDir, stop: async () => {} };
  } else {
    const embedded = await startEmbedded(dataDir, say);
    started(embedded);
    database = { url: embedded.url, directory: embedded.base, stop: embedded.stop };
  }
  await assertDurable(database.url);
  await migrate(database.url, say);
  return database;
}
