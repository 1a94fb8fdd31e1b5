import { z } from "zod";
import type { Operation } from "../../lib/server/operation.ts";

/** What an operation takes, told from its contract alone: a valid sample of it, and the places at which ids stand. */

const schema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});
type Schema = z.infer<typeof schema>;

const described = (type: z.ZodType): Schema =>
  schema.parse(z.toJSONSchema(type, { io: "input", unrepresentable: "any" }));

/** An id in an input: the field that holds it, and whether it stands in the address, the query or the body. */
export interface Place {
  readonly part: "params" | "query" | "body";
  readonly path: readonly string[];
}

const REFERENCES = "0-9A-HJKMNP-TV-Z";
const isId = ({ format, pattern }: Schema) => format === "uuid" || pattern?.includes(REFERENCES) === true;

function idsIn(node: Schema, path: readonly string[]): (readonly string[])[] {
  const inner = [
    ...Object.entries(node.properties ?? {}).flatMap(([name, sub]) =>
      idsIn(schema.parse(sub), [...path, name]),
    ),
    ...(node.items === undefined ? [] : idsIn(schema.parse(node.items), [...path, "0"])),
    ...(node.anyOf ?? []).flatMap((sub) => idsIn(schema.parse(sub), path)),
  ];
  return isId(node) ? [path, ...inner] : inner;
}

/** Every place of an operation at which an id stands; parts of the address all count where they are no closed set, and so does a cursor. */
export function placesOf({ params, query, body }: Operation): Place[] {
  const open = Object.entries(described(params).properties ?? {}).filter(
    ([, type]) => schema.parse(type).enum === undefined,
  );
  const addressed = open.map(([name]): Place => ({ part: "params", path: [name] }));
  const asked = idsIn(described(query), []).map((path): Place => ({ part: "query", path }));
  const paged = "cursor" in query.shape ? [{ part: "query", path: ["cursor"] } as const] : [];
  const sent = body === null ? [] : idsIn(described(body), []).map((path): Place => ({ part: "body", path }));
  return [...addressed, ...asked, ...paged, ...sent];
}

function sampled(node: Schema): unknown {
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum[0];
  if (node.anyOf !== undefined) return sampled(schema.parse(node.anyOf[0]));
  if (node.type === "object") {
    const fields = (node.required ?? []).map((name) => [
      name,
      sampled(schema.parse(node.properties?.[name])),
    ]);
    return Object.fromEntries(fields);
  }
  if (node.type === "array") return [];
  if (node.type === "integer" || node.type === "number") return Math.max(node.minimum ?? 1, 1);
  if (node.type === "boolean") return true;
  if (node.format === "email") return "somebody@example.org";
  return "Something that is long enough";
}

/** The least that the body of an operation may hold. */
export const sampleOf = ({ body }: Operation): unknown =>
  body === null ? undefined : sampled(described(body));

/** A copy with something else at a place, whether or not anything stood there. */
export function replaced(value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown {
  if (name === undefined) return put;
  if (Array.isArray(value))
    return value.map((one, place) => (String(place) === name ? replaced(one, rest, put) : one));
  const given = typeof value === "object" && value !== null ? value : {};
  const inner = Object.entries(given).find(([key]) => key === name)?.[1];
  return { ...given, [name]: replaced(inner, rest, put) };
}
