import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Migration, readMigrations } from "./migration/files.ts";
import { findPending } from "./migration/pending.ts";

// Each migration and its line in Prisma's account are one transaction: killed in between, it has happened or it has not. The
// engine of `prisma migrate deploy` cannot do that here, because its driver cuts a script at every semicolon, function bodies
// included, and sends the pieces one by one. The account is the same, so Prisma's tools find what they expect.

const LOCK = 4_725_274_101;
const LOCK_TIMEOUT = "2s";
const TRIES = 30;
const BUSY = new Set(["55P03", "40P01"]);

const ACCOUNT = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Say = (line: string) => void;

/** Applies the next migration that is still missing, if any; others that start at the same time wait and find it done. */
async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | null> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const [next] = (await findPending(client, migrations)).pending;
    if (next) {
      await client.query(ACCOUNT);
      // Whoever waits for a table holds up everybody behind; after two seconds it is better to step back and try again.
      await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
      await client.query(next.sql);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
        [randomUUID(), next.checksum, next.name],
      );
    }
    await client.query("COMMIT");
    return next?.name ?? null;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function applyPatiently(client: pg.Client, migrations: Migration[], say: Say): Promise<string | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await applyNext(client, migrations);
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && BUSY.has(error.code ?? "");
      if (error instanceof pg.DatabaseError && (!busy || tries === TRIES)) {
        throw new Error(`A migration could not be applied: ${error.message}.`, { cause: error });
      }
      if (!busy) throw error;
      say(`A table is in use; trying the migration again (${tries} of ${TRIES - 1}).`);
      await sleep(1_000);
    }
  }
}

/** The role that requests run as must be within reach of whoever `DATABASE_URL` names. */
async function assertRole(client: pg.Client): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL ROLE ajar_app");
  } catch {
    throw new Error(
      `"${client.user}" may not act as ajar_app; let an administrator run: GRANT ajar_app TO "${client.user}"`,
    );
  } finally {
    await client.query("ROLLBACK");
  }
}

/** Brings the database to the state that this program needs, as the owner that `url` names. Returns what was applied. */
export async function migrate(url: string, say: Say, directory = "prisma/migrations"): Promise<string[]> {
  const migrations = readMigrations(directory);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "ajar-migrate",
  });
  client.on("error", () => {});
  await client.connect();
  try {
    const { pending, unknown } = await findPending(client, migrations);
    if (unknown.length > 0)
      say(`The database is newer than this program: it also has ${unknown.join(", ")}.`);
    const applied: string[] = [];
    while (pending.length > 0) {
      const name = await applyPatiently(client, migrations, say);
      if (name === null) break;
      say(`Applied the migration ${name}.`);
      applied.push(name);
    }
    if (migrations.length > 0) await assertRole(client);
    return applied;
  } finally {
    await client.end().catch(() => {});
  }
}
