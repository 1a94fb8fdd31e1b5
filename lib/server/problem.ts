import type { z } from "zod";
import { AjarError, type ErrorCode, errorTable, type FieldError } from "../errors.ts";
import { prismaCode } from "./db.ts";
import { log } from "./log.ts";

/** What went wrong, as RFC 9457 has it; made nowhere else. */
export function problemResponse(error: unknown, requestId: string): Response {
  const known = toAjarError(error);
  if (known.code === "internal" || known.code === "unavailable") {
    log.error({ err: error, requestId }, known.detail);
  }
  const { status, title } = errorTable[known.code];
  const problem = {
    type: `urn:ajar:problem:${known.code}`,
    title,
    status,
    detail: known.detail,
    code: known.code,
    requestId,
    ...(known.fields.length > 0 && { errors: known.fields }),
    ...known.extra,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...(status === 503 && { "retry-after": "1" }),
    },
  });
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

/** The code of the driver, however deep the layers above have wrapped it. */
function driverCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  if ("originalCode" in error && typeof error.originalCode === "string") return error.originalCode;
  // Prisma hands the driver's error on as a cause, or as `meta.driverAdapterError` where it has no code of its own for it.
  for (const name of ["cause", "meta", "driverAdapterError"] as const) {
    const below = driverCode(Object.getOwnPropertyDescriptor(error, name)?.value, depth + 1);
    if (below) return below;
  }
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Sentences of the driver that carry no code. */
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout|not queryable|Connection ended/i;

function databaseIsAway(error: unknown): boolean {
  if (error instanceof Error && error.name === "PrismaClientInitializationError") return true;
  if (AWAY.has(prismaCode(error) ?? "")) return true;
  if (AWAY_DRIVER.test(driverCode(error) ?? "")) return true;
  return error instanceof Error && (AWAY_WORDS.test(error.message) || error.name === "DriverAdapterError");
}

/** The answer while the database is away. */
export function unavailable(): AjarError {
  return new AjarError(
    "unavailable",
    "Nothing was lost. Try again in a moment; a write with the same Idempotency-Key is done once only.",
  );
}

function toAjarError(error: unknown): AjarError {
  if (error instanceof AjarError) return error;
  if (databaseIsAway(error)) {
    return unavailable();
  }
  return new AjarError("internal", "The request was not carried out. The log has more under the request id.");
}

/** The input errors of a schema as the fields and sentences that a form shows. */
export function inputError(error: z.ZodError, under = ""): AjarError {
  const fields = error.issues.flatMap((issue): FieldError[] => {
    const path = [under, ...issue.path.map(String)].filter((part) => part !== "");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...path, key].join("."), message: "is not known here" }));
    }
    return [{ field: path.join("."), message: issue.message }];
  });
  return new AjarError("invalid", "Nothing was changed. See which fields are named.", fields);
}

export function refusalError(refusal: {
  code: ErrorCode;
  detail: string;
  fields: readonly FieldError[];
}): AjarError {
  return new AjarError(refusal.code, refusal.detail, refusal.fields);
}
