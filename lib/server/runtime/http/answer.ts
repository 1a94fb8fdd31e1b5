import type { ServerResponse } from "node:http";
import { type ErrorCode, errorTable } from "../../../errors.ts";

/** Answers with JSON from the server itself, without the app, which may not be there. */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  type = "application/json",
): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/** A problem document (RFC 9457) of the same form as the app's own. */
export function answerProblem(
  response: ServerResponse,
  code: ErrorCode,
  detail: string,
  requestId: string,
): void {
  const { status, title } = errorTable[code];
  if (status === 503 && !response.headersSent) response.setHeader("retry-after", "1");
  const problem = { type: `urn:ajar:problem:${code}`, title, status, detail, code, requestId };
  answerJson(response, status, problem, "application/problem+json");
}
