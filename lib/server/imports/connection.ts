import { finished } from "node:stream/promises";
import pg from "pg";
import { from } from "pg-copy-streams";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { Rows } from "../copy.ts";
import { asApplication, type Sql, statementName } from "../db.ts";
import { env } from "../env.ts";
import { log } from "../log.ts";
import { onShutdown } from "../runtime/state.ts";
import { beAsPatient } from "./patience.ts";

/**
 * Connections of the imports alone. The client that everything else goes through cannot COPY, and in a process that does
 * nothing but import it would take more memory than the import.
 */

/** Imports that write at a time in one process; others wait. */
const WRITING = 4;
const LONGEST_WAIT_MS = 60_000;
/** Never held while something is waited for, so that two are enough. */
const ASIDE = 2;

type Run = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;

class Statements implements Sql {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  #ask(parts: TemplateStringsArray, values: readonly unknown[]): Promise<pg.QueryResult> {
    const { text, values: flat } = Prisma.sql(parts, ...values);
    return this.#run({ name: statementName({ sql: text }), text, values: flat });
  }

  $queryRaw<T>(parts: TemplateStringsArray, ...values: unknown[]): Promise<T>;
  async $queryRaw(parts: TemplateStringsArray, ...values: unknown[]): Promise<unknown> {
    return (await this.#ask(parts, values)).rows;
  }

  async $executeRaw(parts: TemplateStringsArray, ...values: unknown[]): Promise<number> {
    return (await this.#ask(parts, values)).rowCount ?? 0;
  }

  async $executeRawUnsafe(text: string, ...values: unknown[]): Promise<number> {
    return (await this.#run({ name: statementName({ sql: text }), text, values })).rowCount ?? 0;
  }
}

/** The connection of a transaction until its end: what is still under way then must not go on outside of it. */
class Turn {
  #client: pg.PoolClient | null;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  get client(): pg.PoolClient {
    if (this.#client === null) throw new Error("The transaction of this import is over.");
    return this.#client;
  }

  end(): void {
    this.#client = null;
  }
}

/** One transaction. */
export class Writing extends Statements {
  readonly #turn: Turn;

  constructor(turn: Turn) {
    super(async (statement) => turn.client.query(statement));
    this.#turn = turn;
  }

  async copy(rows: Rows, last?: Parameters<Rows["copied"]>[0]): Promise<void> {
    const { statement, text } = rows.copied(last);
    const stream = this.#turn.client.query(from(statement));
    stream.end(text);
    await finished(stream);
  }
}

const lost = (error: Error) => log.warn({ err: error }, "a connection of an import was lost");

function pool(size: number, name: string): pg.Pool {
  const made = new pg.Pool({
    ...asApplication(env().databaseUrl, size),
    connectionTimeoutMillis: LONGEST_WAIT_MS,
  });
  made.on("error", lost);
  onShutdown(name, () => made.end());
  return made;
}

const shared = globalThis as typeof globalThis & { ajarImports?: { writing: pg.Pool; aside: pg.Pool } };

function pools() {
  shared.ajarImports ??= {
    writing: pool(WRITING, "connections of imports that write"),
    aside: pool(ASIDE, "connections of imports that read"),
  };
  return shared.ajarImports;
}

/** Beside the transaction of an import: for what it reads, and for what others are to see before its end. */
export const aside = (): Sql => new Statements((statement) => pools().aside.query(statement));

/** Does all of the work or nothing of it. */
export async function inTransaction<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
  const client = await pools().writing.connect();
  client.on("error", lost);
  const turn = new Turn(client);
  let broken: Error | undefined;
  try {
    await beAsPatient(client);
    await client.query("BEGIN");
    const result = await work(new Writing(turn));
    turn.end();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    turn.end();
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off("error", lost);
    client.release(broken);
  }
}
