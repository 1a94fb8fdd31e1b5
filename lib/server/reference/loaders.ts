import { z } from "zod";
import { errorTable } from "../../errors.ts";
import { operationGroups } from "../api.ts";
import { openApiDocument } from "../openapi.ts";
import type { Operation } from "../operation.ts";
import { asCurl, calls } from "./calls.ts";
import { type FieldLine, fieldsOf, nameOf } from "./fields.ts";

export interface Endpoint {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly access: string;
  readonly inputs: readonly { readonly title: string; readonly fields: readonly FieldLine[] }[];
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly body: string | null;
  }[];
}

export interface ApiReference {
  /** For a terminal. */
  readonly calls: readonly { readonly does: string; readonly text: string }[];
  readonly groups: readonly {
    /** What a link to it says behind the `#`. */
    readonly id: string;
    readonly name: string;
    readonly endpoints: readonly Endpoint[];
  }[];
  readonly shapes: readonly { readonly name: string; readonly fields: readonly FieldLine[] }[];
  readonly problems: readonly { readonly code: string; readonly status: number; readonly title: string }[];
}

const parameter = z.looseObject({
  in: z.string(),
  name: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: z.unknown(),
});
const content = z.looseObject({
  content: z.record(z.string(), z.looseObject({ schema: z.unknown() })).optional(),
});
const documented = z.looseObject({
  parameters: z.array(parameter).optional(),
  requestBody: content.optional(),
  responses: z.record(z.string(), content.extend({ description: z.string() })),
});

const places = { path: "In the address", query: "After the question mark", header: "Headers" } as const;

function parametersIn(place: keyof typeof places, all: z.infer<typeof parameter>[]) {
  const properties = Object.fromEntries(
    all.filter((one) => one.in === place).map(({ name, schema }) => [name, schema]),
  );
  const required = all.filter((one) => one.required).map(({ name }) => name);
  return { title: places[place], fields: fieldsOf({ type: "object", properties, required }) };
}

const schemaIn = (part: z.infer<typeof content> | undefined) => Object.values(part?.content ?? {})[0]?.schema;

const ACCESS = {
  anyone: "Anyone",
  person: "Whoever is signed in, about themselves",
  look: "Everybody in the workspace; guests where they are invited",
  read: "Every member, viewers included",
  takePart: "Members, admins and stewards; guests where they are invited",
  write: "Members, admins and stewards",
  administer: "Admins and stewards",
  answerForIt: "Stewards",
} as const;

const idOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, "-");

/** The reference as the page shows it: the same document that is served to machines, flattened into tables. */
export function loadApiReference(): ApiReference {
  // What is printed is what is served: the document goes through JSON once.
  const document = z
    .looseObject({
      paths: z.record(z.string(), z.record(z.string(), documented)),
      components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse(JSON.parse(JSON.stringify(openApiDocument())));
  const endpointOf = ({ id, method, path, summary, access }: Operation): Endpoint => {
    const found = document.paths[path]?.[method];
    const all = found?.parameters ?? [];
    const body = schemaIn(found?.requestBody);
    const inputs = [
      parametersIn("path", all),
      parametersIn("query", all),
      parametersIn("header", all),
      { title: "Body", fields: body === undefined ? [] : fieldsOf(body) },
    ];
    return {
      id,
      method: method.toUpperCase(),
      path,
      summary,
      access: ACCESS[access],
      inputs: inputs.filter(({ fields }) => fields.length > 0),
      answers: Object.entries(found?.responses ?? {}).map(([status, answer]) => {
        const schema = schemaIn(answer);
        return {
          status,
          description: answer.description,
          body: schema === undefined ? null : nameOf(schema),
        };
      }),
    };
  };
  return {
    calls: calls.map((call) => ({ does: call.does, text: asCurl(call) })),
    groups: operationGroups.map(({ name, operations }) => ({
      id: idOf(name),
      name,
      endpoints: operations.map(endpointOf),
    })),
    shapes: Object.entries(document.components.schemas).map(([name, schema]) => ({
      name,
      fields: fieldsOf(schema),
    })),
    problems: Object.entries(errorTable).map(([code, { status, title }]) => ({ code, status, title })),
  };
}
