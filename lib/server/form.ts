import { createHash } from "node:crypto";
import type { z } from "zod";
import { AjarError } from "../errors.ts";
import type { Answer } from "./idempotency.ts";
import { readJson } from "./json.ts";
import type { Operation } from "./operation.ts";
import { inputError } from "./problem.ts";
import { readIdempotencyKey, readQuery } from "./request.ts";
import { enter, type Handler, json, type ReadInput, readParams, type WriteInput, wrapped } from "./route.ts";

/** Requests that carry a file: a form whose other fields are JSON. */

function parseField(name: string, value: FormDataEntryValue): unknown {
  return typeof value === "string" ? readJson(value, `The field ${name} of the form`) : value;
}

async function readForm<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "multipart/form-data")
    throw new AjarError("malformed", "Send a form with the file (multipart/form-data).");
  const form = await request.formData().catch(() => {
    throw new AjarError("malformed", "The form could not be read.");
  });
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (Object.hasOwn(fields, name))
      throw new AjarError("malformed", `The form has the field ${name} twice.`);
    fields[name] = parseField(name, value);
  }
  const parsed = schema.safeParse(fields);
  if (!parsed.success) throw inputError(parsed.error);
  return parsed.data;
}

/** Tells one form from another under the same key; files by their bytes. */
async function formHash(
  method: string,
  path: string,
  form: Readonly<Record<string, unknown>>,
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([method, path]));
  for (const [name, value] of Object.entries(form)) {
    hash.update(JSON.stringify(name));
    hash.update(value instanceof Blob ? await digestOf(value) : JSON.stringify(value));
  }
  return hash.digest("base64url");
}

/** Piece by piece: a copy of a large file would stay long after it was of use. */
async function digestOf(file: Blob): Promise<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of file.stream()) hash.update(piece);
  return hash.digest();
}

type Form = z.ZodObject;

/** A write that carries a file; like `serveWrite`, without versions. */
export function serveForm<P extends z.ZodObject, Q extends z.ZodObject, B extends Form>(
  operation: Operation<P, Q, B>,
  handle: (input: Omit<WriteInput<z.infer<P>, z.infer<Q>, z.infer<B>>, "version">) => Promise<Answer>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    const scope = await enter(request, rawParams, operation);
    const params = readParams(operation.params, rawParams);
    const url = new URL(request.url);
    const query = readQuery(url, operation.query);
    const key = readIdempotencyKey(request.headers);
    const body = await readForm(request, operation.body);
    const requestHash = await formHash(request.method, url.pathname, body);
    const write = { key, requestId, requestHash };
    return json(await handle({ scope, params, query, headers: request.headers, requestId, body, write }));
  });
}

/** A file that is only looked at. */
export function serveLook<P extends z.ZodObject, Q extends z.ZodObject, B extends Form>(
  operation: Operation<P, Q, B>,
  handle: (input: ReadInput<z.infer<P>, z.infer<Q>> & { readonly body: z.infer<B> }) => Promise<Response>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    const scope = await enter(request, rawParams, operation);
    const params = readParams(operation.params, rawParams);
    const query = readQuery(new URL(request.url), operation.query);
    const body = await readForm(request, operation.body);
    return handle({ scope, params, query, headers: request.headers, requestId, body });
  });
}
