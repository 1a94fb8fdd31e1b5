// What errors of the database mean. By shape and not by class: several layers wrap them.

/**
 * Prisma's code of an error, such as P2002. By shape and not by class: the pages' bundle and the runtime share one pool, but
 * each has its own copy of the classes.
 */
export function prismaCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return /^P\d{4}$/.test(error.code) ? error.code : undefined;
}

/** Prisma's codes for a database that is away, full or too slow: http://www.prisma.io/docs/orm/reference/error-reference */
const AWAY = new Set([
  "P1000",
  "P1001",
  "P1002",
  "P1008",
  "P1010",
  "P1011",
  "P1017",
  "P2024",
  "P2028",
  "P2034",
  "P2037",
]);
/** SQLSTATE classes and codes that mean the same, and Node's codes for a socket that is gone. */
const AWAY_DRIVER =
  /^(08|53|57)|^(40001|40P01|55P03|25P03)$|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** A word that some layer left in an error, however deep the layers above have wrapped it. */
function wordIn(error: unknown, field: string, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  // Prisma hands the driver's error on as a cause, or as `meta.driverAdapterError` where it has no code of its own for it.
  for (const name of ["cause", "meta", "driverAdapterError"] as const) {
    const below = wordIn(Object.getOwnPropertyDescriptor(error, name)?.value, field, depth + 1);
    if (below) return below;
  }
  const word: unknown = Object.getOwnPropertyDescriptor(error, field)?.value;
  return typeof word === "string" ? word : undefined;
}

/** The code of the database or of the socket. */
const driverCode = (error: unknown) => wordIn(error, "originalCode") ?? wordIn(error, "code");

/** What the adapter calls an error of the connection itself, for which neither has a code. */
const AWAY_KINDS = new Set([
  "ConnectionClosed",
  "DatabaseAccessDenied",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
  "TransactionWriteConflict",
]);

/** Sentences of the driver that carry no code. */
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout|not queryable|Connection ended/i;

/** Whether trying again later can help: the database is away, full or too slow. */
export function databaseIsAway(error: unknown): boolean {
  if (error instanceof Error && error.name === "PrismaClientInitializationError") return true;
  if (AWAY.has(prismaCode(error) ?? "")) return true;
  if (AWAY_DRIVER.test(driverCode(error) ?? "") || AWAY_KINDS.has(wordIn(error, "kind") ?? "")) return true;
  return error instanceof Error && (AWAY_WORDS.test(error.message) || error.name === "DriverAdapterError");
}

const UNIQUE_VIOLATION = "23505";
/** What a row points at was taken away in the meantime. */
const FOREIGN_KEY_VIOLATION = "23503";
const DEADLOCK = "40P01";
/** Two were linked at the same time, so that each would lead to the other. */
const LEADS_BACK = "AJ001";

/** Whether somebody else wrote the same rows first: nothing was changed, and looking again shows what they did. */
export function isCollision(error: unknown): boolean {
  return [UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION, DEADLOCK, LEADS_BACK].includes(driverCode(error) ?? "");
}
