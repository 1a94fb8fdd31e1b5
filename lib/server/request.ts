import { createHash } from "node:crypto";
import { z } from "zod";
import { AjarError } from "../errors.ts";
import { env } from "./env.ts";
import { readJson } from "./json.ts";
import { inputError } from "./problem.ts";

/** Reads requests: where they come from, what they carry. Throws what the answer then says. */

const MAX_BODY_BYTES = 1024 * 1024;

/**
 * A browser tells where a request comes from; only our own pages may write. Behind a public address that is its origin;
 * without one (a first start, a local network) it is the host that the browser itself speaks to.
 */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const { publicUrl } = env();
  const own = publicUrl
    ? [new URL(publicUrl).origin]
    : ["http", "https"].map((scheme) => `${scheme}://${headers.get("host")}`);
  if (origin === null || !own.includes(origin) || (site !== null && site !== "same-origin")) {
    throw new AjarError("foreign-origin", "Writes are accepted from Ajar's own pages only.");
  }
}

/** What a program shows instead of a cookie; null for a browser. Other schemes belong to proxies in front of us. */
export function bearerToken(headers: Headers): string | null {
  return /^Bearer +(.*)$/i.exec(headers.get("authorization") ?? "")?.[1]?.trim() ?? null;
}

/** The same for what a token may do too: no page of another site can send one, and with it no cookie is looked at. */
export function checkSource(headers: Headers): void {
  if (bearerToken(headers) === null) checkOrigin(headers);
}

/** The body as JSON, checked by its schema. */
export async function readBody<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<{ body: z.infer<T>; text: string }> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AjarError("wrong-media-type", "Send the body as application/json.");
  }
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) throw new AjarError("too-large", "A body may have at most 1 MiB.");
  const text = decode(bytes);
  const body = readJson(text, "The body");
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw inputError(parsed.error);
  return { body: parsed.data, text };
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new AjarError("malformed", "The body is not UTF-8.");
  }
}

/** Query parameters by their schema; the same name twice is refused rather than one of them dropped. */
export function readQuery<T extends z.ZodType>(url: URL, schema: T): z.infer<T> {
  const seen: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(seen, name)) {
      throw new AjarError("invalid", "Nothing was changed.", [
        { field: name, message: "must be given once" },
      ]);
    }
    seen[name] = value;
  }
  const parsed = schema.safeParse(seen);
  if (!parsed.success) throw inputError(parsed.error);
  return parsed.data;
}

const uuid = z.uuid();

/** The key under which this write is done once only. */
export function readIdempotencyKey(headers: Headers): string {
  const key = uuid.safeParse(headers.get("idempotency-key"));
  if (!key.success) {
    throw new AjarError(
      "malformed",
      "Each write needs a header Idempotency-Key with a new UUID; a retry carries the same.",
    );
  }
  return key.data.toLowerCase();
}

/** The version that the client read; entity tags are quoted numbers. */
export function readVersion(headers: Headers, need: "required" | "optional" | undefined): number | null {
  const tag = headers.get("if-match");
  if (need === undefined || (tag === null && need === "optional")) return null;
  if (tag === null) {
    throw new AjarError("version-required", 'Send the version that you read as If-Match, such as "7".');
  }
  const number = /^"([1-9]\d{0,8})"$/.exec(tag)?.[1];
  if (number === undefined)
    throw new AjarError("malformed", 'If-Match has to be a quoted version, such as "7".');
  return Number(number);
}

/** Tells one request from another under the same key. */
export function requestHash(method: string, path: string, version: number | null, body: string): string {
  return createHash("sha256")
    .update(JSON.stringify([method, path, version, body]))
    .digest("base64url");
}
