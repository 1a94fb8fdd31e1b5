import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../prisma/generated/client.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { remembered } from "./remembered.ts";
import { onShutdown } from "./runtime/state.ts";

export type Database = PrismaClient;
/** The client inside a transaction: what every command writes through. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Statements in SQL: of that client, in a transaction or not, or of a connection that does without it. */
export interface Sql {
  $queryRaw<T>(text: TemplateStringsArray, ...values: unknown[]): Promise<T>;
  $executeRaw(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  $executeRawUnsafe(text: string, ...values: unknown[]): Promise<number>;
}

const CONNECTION_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
/** PostgreSQL cuts names of statements at 63 bytes. */
const NAME_LENGTH = 24;

const nameOf = remembered((sql) =>
  createHash("sha256").update(sql).digest("base64url").slice(0, NAME_LENGTH),
);

/** The same text keeps its plan: PostgreSQL parses each statement once per connection. */
export const statementName = ({ sql }: { sql: string }): string => nameOf(sql);

/**
 * How to connect as the role of the application, which can add to the history and cannot change it. The role is taken at the
 * start of each connection, so no statement runs before it.
 */
export const asApplication = (url: string, poolSize: number) => ({
  connectionString: url,
  max: poolSize,
  connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
  options: "-c role=ajar_app",
  application_name: "ajar",
});

export function connect(url: string, poolSize: number): Database {
  const adapter = new PrismaPg(asApplication(url, poolSize), {
    statementNameGenerator: statementName,
    onPoolError: (error) => log.warn({ err: error }, "an idle database connection was lost"),
    onConnectionError: (error) => log.warn({ err: error }, "a database connection was lost"),
  });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: CONNECTION_TIMEOUT_MS, timeout: STATEMENT_TIMEOUT_MS },
  });
}

const shared = globalThis as typeof globalThis & { ajarDatabase?: Database };

/** One pool per process, however many bundles ask for it. */
export function database(): Database {
  if (!shared.ajarDatabase) {
    const { databaseUrl, poolSize } = env();
    const made = connect(databaseUrl, poolSize);
    shared.ajarDatabase = made;
    onShutdown("database pool", () => made.$disconnect());
  }
  return shared.ajarDatabase;
}
