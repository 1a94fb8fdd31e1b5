import type { z } from "zod";
import { AjarError } from "../errors.ts";
import type { Answer, Write } from "./idempotency.ts";
import { newId } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { problemResponse } from "./problem.ts";
import { checkOrigin, readBody, readIdempotencyKey, readQuery, readVersion, requestHash } from "./request.ts";
import { may, type Right, type Scope } from "./scope.ts";
import { requireScope } from "./session.ts";

type Params = Record<string, string | string[] | undefined>;
interface RouteContext {
  readonly params: Promise<Params>;
}

interface Common<P, Q> {
  readonly params: P;
  readonly query: Q;
  readonly headers: Headers;
  readonly requestId: string;
}

/** What a handler gets: reading needs a scope, writing also the body, the version and the idempotency key. */
export interface ReadInput<P, Q> extends Common<P, Q> {
  readonly scope: Scope;
}
export interface WriteInput<P, Q, B> extends ReadInput<P, Q> {
  readonly body: B;
  readonly version: number | null;
  readonly write: Write;
}
export interface OpenInput<P, Q, B> extends Common<P, Q> {
  readonly body: B;
}

export type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** Every route is one of the three below; there is no other way to a handler, so nothing can forget a check. */
export function wrapped(
  run: (request: Request, params: Params, requestId: string) => Promise<Response>,
): Handler {
  return async (request, context) => {
    const requestId = request.headers.get("x-request-id") ?? newId();
    try {
      // Addresses without a name in them come without params.
      const response = await run(request, (await context.params) ?? {}, requestId);
      response.headers.set("x-request-id", requestId);
      return response;
    } catch (error) {
      return problemResponse(error, requestId);
    }
  };
}

export function readParams<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  // An address that cannot exist is an address where nothing is.
  if (!parsed.success) throw new AjarError("not-found", "There is nothing at this address.");
  return parsed.data;
}

export async function enter(request: Request, params: Params, right: Right): Promise<Scope> {
  const scope = await requireScope(request.headers, String(params.workspace));
  if (!may(scope, right))
    throw new AjarError("not-allowed", `Your role here, ${scope.role}, does not include this.`);
  return scope;
}

export function rightOf({ id, access }: Operation): Right {
  if (access === "anyone") throw new Error(`${id} is open to anyone and has to be served by serveAnyone.`);
  return access;
}

export function serveRead<P extends z.ZodObject, Q extends z.ZodObject>(
  operation: Operation<P, Q, null>,
  handle: (input: ReadInput<z.infer<P>, z.infer<Q>>) => Promise<Response>,
): Handler {
  const right = rightOf(operation);
  return wrapped(async (request, rawParams, requestId) => {
    const scope = await enter(request, rawParams, right);
    const params = readParams(operation.params, rawParams);
    const query = readQuery(new URL(request.url), operation.query);
    return handle({ scope, params, query, headers: request.headers, requestId });
  });
}

export function serveWrite<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  handle: (input: WriteInput<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Answer>,
): Handler {
  const right = rightOf(operation);
  return wrapped(async (request, rawParams, requestId) => {
    checkOrigin(request.headers);
    const scope = await enter(request, rawParams, right);
    const params = readParams(operation.params, rawParams);
    const url = new URL(request.url);
    const query = readQuery(url, operation.query);
    const key = readIdempotencyKey(request.headers);
    const version = readVersion(request.headers, operation.version);
    const { body, text } = await readBody(request, operation.body);
    const write = { key, requestId, requestHash: requestHash(request.method, url.pathname, version, text) };
    return json(
      await handle({ scope, params, query, headers: request.headers, requestId, body, version, write }),
    );
  });
}

/** For the few addresses that need no session: signing in and joining. */
export function serveAnyone<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  handle: (input: OpenInput<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Response>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    checkOrigin(request.headers);
    const params = readParams(operation.params, rawParams);
    const query = readQuery(new URL(request.url), operation.query);
    const { body } = await readBody(request, operation.body);
    return handle({ params, query, headers: request.headers, requestId, body });
  });
}

/** A JSON answer; `cookies` are added where a session begins or ends. */
export function json(
  answer: {
    readonly status: number;
    readonly body: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  },
  cookies?: Headers | null,
): Response {
  const headers = new Headers({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...answer.headers,
  });
  for (const cookie of cookies?.getSetCookie() ?? []) headers.append("set-cookie", cookie);
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
}
