import type { z } from "zod";
import { AjarError, type ErrorCode, errorTable, type FieldError } from "../errors.ts";
import { databaseIsAway } from "./db-errors.ts";
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
      ...(known.retryAfter !== undefined && { "retry-after": String(known.retryAfter) }),
    },
  });
}

/** The answer while the database is away. */
export function unavailable(): AjarError {
  return new AjarError(
    "unavailable",
    "Nothing was lost. Try again in a moment; a write with the same Idempotency-Key is done once only.",
    [],
    {},
    1,
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
