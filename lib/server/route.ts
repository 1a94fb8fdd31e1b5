import type { z } from "zod";
import { AjarError } from "../errors.ts";
import { requireFresh, requireSession } from "./fresh.ts";
import type { Answer, Write } from "./idempotency.ts";
import { newId } from "./ids.ts";
import type { Operation } from "./operation.ts";
import { problemResponse } from "./problem.ts";
import {
  checkOrigin,
  checkSource,
  readBody,
  readIdempotencyKey,
  readQuery,
  readVersion,
  requestHash,
} from "./request.ts";
import { requireBrief } from "./sample/copy/changes.ts";
import { may, type Right, type Scope } from "./scope.ts";
import { requireScope } from "./session.ts";
import { countRequest } from "./throttle/requests.ts";

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

/** Lets a request in, or says why not: where it comes from, who it is, whether they may, and not too often. */
export async function enter(request: Request, params: Params, operation: Operation): Promise<Scope> {
  if (operation.method !== "get") checkSource(request.headers);
  const scope = await requireScope(request.headers, String(params.workspace));
  countRequest(scope, request.headers);
  if (!may(scope, rightOf(operation)))
    throw new AjarError("not-allowed", `Your role here, ${scope.role}, does not include this.`);
  if (scope.copyUntil && operation.lasting)
    throw new AjarError("not-allowed", "Not in a copy that is thrown away: this would outlast it.");
  if (operation.needs !== undefined) requireSession(scope);
  // In a copy nobody has a password to show, nor anything to lose.
  if (operation.needs === "fresh" && !scope.copyUntil) requireFresh(scope);
  return scope;
}

function rightOf({ id, access }: Operation): Right {
  if (access === "anyone" || access === "person")
    throw new Error(`${id} belongs to no workspace and has to be served by another wrapper.`);
  return access;
}

export function serveRead<P extends z.ZodObject, Q extends z.ZodObject>(
  operation: Operation<P, Q, null>,
  handle: (input: ReadInput<z.infer<P>, z.infer<Q>>) => Promise<Response>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    const scope = await enter(request, rawParams, operation);
    const params = readParams(operation.params, rawParams);
    const query = readQuery(new URL(request.url), operation.query);
    return handle({ scope, params, query, headers: request.headers, requestId });
  });
}

export function serveWrite<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  handle: (input: WriteInput<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Answer>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    const scope = await enter(request, rawParams, operation);
    const params = readParams(operation.params, rawParams);
    const url = new URL(request.url);
    const query = readQuery(url, operation.query);
    const key = readIdempotencyKey(request.headers);
    const version = readVersion(request.headers, operation.version);
    await requireBrief(scope);
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

const NO_CONTENT = 204;

/** Done, and nothing to say; `cookies` as below. */
export const noContent = (cookies?: Headers | null): Response =>
  json({ status: NO_CONTENT, body: null }, cookies);

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
  const body = answer.status === NO_CONTENT ? null : JSON.stringify(answer.body);
  return new Response(body, { status: answer.status, headers });
}
