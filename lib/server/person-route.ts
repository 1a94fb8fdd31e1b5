import type { z } from "zod";
import { AjarError } from "../errors.ts";
import { requireFresh } from "./fresh.ts";
import type { Operation } from "./operation.ts";
import { checkOrigin, readBody, readQuery } from "./request.ts";
import { type Handler, type OpenInput, readParams, wrapped } from "./route.ts";
import { requireVisitor, type Visitor } from "./session.ts";
import { countRequest } from "./throttle/requests.ts";

/** What somebody reads and changes about themselves, in no workspace; like `route.ts` otherwise. */

interface PersonInput<P, Q, B> extends OpenInput<P, Q, B> {
  readonly visitor: Visitor;
}

async function enter(request: Request, { id, access, method, needs }: Operation): Promise<Visitor> {
  if (access !== "person") throw new Error(`${id} is not about the person alone.`);
  if (method !== "get") checkOrigin(request.headers);
  const visitor = await requireVisitor(request.headers);
  countRequest({ personId: visitor.id }, request.headers);
  if (method !== "get" && visitor.copyUntil)
    throw new AjarError(
      "not-allowed",
      "A visitor has no account here, so there is nothing to change about it.",
    );
  if (needs === "fresh") requireFresh(visitor);
  return visitor;
}

export function servePersonRead<P extends z.ZodObject, Q extends z.ZodObject>(
  operation: Operation<P, Q, null>,
  handle: (input: Omit<PersonInput<z.infer<P>, z.infer<Q>, null>, "body">) => Promise<Response>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    const visitor = await enter(request, operation);
    const params = readParams(operation.params, rawParams);
    const query = readQuery(new URL(request.url), operation.query);
    return handle({ visitor, params, query, headers: request.headers, requestId });
  });
}

/** These have no idempotency key: doing one of them twice comes to the same as doing it once. */
export function servePersonWrite<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  handle: (input: PersonInput<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Response>,
): Handler {
  return wrapped(async (request, rawParams, requestId) => {
    const visitor = await enter(request, operation);
    const params = readParams(operation.params, rawParams);
    const query = readQuery(new URL(request.url), operation.query);
    const { body } = await readBody(request, operation.body);
    return handle({ visitor, params, query, headers: request.headers, requestId, body });
  });
}
