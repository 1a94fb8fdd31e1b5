import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { errorTable } from "../errors.ts";
import { operationGroups } from "./api.ts";
import type { Operation } from "./operation.ts";

const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(errorTable)),
    requestId: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
    current: z
      .looseObject({})
      .optional()
      .meta({ description: "After a version conflict: the decision as it stands." }),
  })
  .meta({ id: "Problem", description: "What went wrong (RFC 9457); nothing was changed." });

const idempotencyKey = z.uuid().meta({
  description:
    "New for each write, the same for a retry: the write is done once and answered alike for a day.",
});
const ifMatch = z
  .string()
  .regex(/^"[1-9]\d*"$/)
  .meta({ description: 'The version that was read, such as "7".' });

function headersOf({ access, body, version, changesNothing }: Operation) {
  if (body === null || access === "anyone" || access === "person" || changesNothing) return undefined;
  return z.object({
    "Idempotency-Key": idempotencyKey,
    ...(version === "required" && { "If-Match": ifMatch }),
    ...(version === "optional" && { "If-Match": ifMatch.optional() }),
  });
}

/** Who may send it: anyone, a browser with its session, or a program with a token as well. */
function securityOf({ access, needs }: Operation) {
  if (access === "anyone") return { security: [] };
  return access === "person" || needs !== undefined ? { security: [{ session: [] }] } : {};
}

function documented(operation: Operation, tag: string): ZodOpenApiOperationObject {
  const { id, summary, params, query, body, answers } = operation;
  const mediaType = operation.form ? "multipart/form-data" : "application/json";
  const header = headersOf(operation);
  return {
    operationId: id,
    summary,
    tags: [tag],
    requestParams: { path: params, query, ...(header && { header }) },
    ...(body && { requestBody: { required: true, content: { [mediaType]: { schema: body } } } }),
    ...securityOf(operation),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: answer.description,
            ...(answer.body && { content: { [answer.type ?? "application/json"]: { schema: answer.body } } }),
          },
        ]),
      ),
      default: {
        description: "It was refused, and nothing was changed.",
        content: { "application/problem+json": { schema: problem } },
      },
    },
  };
}

/** The OpenAPI 3.1 document, from the same schemas that check the requests. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const { name, operations } of operationGroups)
    for (const operation of operations)
      paths[operation.path] = { ...paths[operation.path], [operation.method]: documented(operation, name) };
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Ajar",
      version: "1",
      description:
        "Log decisions while they are open, and see how fast they are made. The screens use this same interface.",
    },
    security: [{ session: [] }, { token: [] }],
    tags: operationGroups.map(({ name }) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "ajar",
          description: "What a browser is given by signIn.",
        },
        token: {
          type: "http",
          scheme: "bearer",
          description:
            "A token from the settings of a workspace. It acts as its person or service there, within its reach; cookies that come along are not looked at.",
        },
      },
    },
  });
}
