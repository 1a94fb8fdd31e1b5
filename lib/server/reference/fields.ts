import { z } from "zod";

/** One line of a table of fields: what a schema asks for, in words. */
export interface FieldLine {
  readonly name: string;
  /** With the names of the fields around it, which makes it unique. */
  readonly path: string;
  /** How deep it stands inside other fields. */
  readonly depth: number;
  readonly type: string;
  readonly required: boolean;
  readonly note: string;
}

/** As much of JSON Schema as the document of this product uses. */
const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  description: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});
type Schema = z.infer<typeof schemaShape>;

const formats: Readonly<Record<string, string>> = {
  uuid: "id",
  date: "day",
  "date-time": "instant",
  email: "e-mail address",
};
const shownLimit = (limit: number | undefined) => limit !== undefined && limit < Number.MAX_SAFE_INTEGER;

function notNull(schema: Schema): { schema: Schema; nullable: boolean } {
  const parts = (schema.anyOf ?? []).map((part) => schemaShape.parse(part));
  const real = parts.filter((part) => part.type !== "null");
  const [only] = real;
  if (parts.length === 0 || real.length === parts.length) return { schema, nullable: false };
  return {
    schema:
      real.length === 1 && only ? { ...only, description: schema.description } : { ...schema, anyOf: real },
    nullable: true,
  };
}

function typeOf(whole: Schema): string {
  const { schema, nullable } = notNull(whole);
  const or = nullable ? " or null" : "";
  if (schema.$ref) return `${schema.$ref.split("/").at(-1)}${or}`;
  if (schema.anyOf)
    return `${[...new Set(schema.anyOf.map((part) => typeOf(schemaShape.parse(part))))].join(" or ")}${or}`;
  if (schema.enum) return `${schema.enum.map(String).join(" | ")}${or}`;
  if (schema.type === "array") return `list of ${typeOf(schemaShape.parse(schema.items ?? {}))}${or}`;
  const known = schema.format ? formats[schema.format] : undefined;
  const plain = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "anything");
  return `${known ?? plain}${or}`;
}

function noteOf(whole: Schema): string {
  const { schema } = notNull(whole);
  const { minimum, maximum, maxLength, maxItems } = schema;
  const limits = [
    shownLimit(maximum) && minimum !== undefined ? `${minimum} to ${maximum}` : "",
    maxLength !== undefined ? `at most ${maxLength.toLocaleString("en")} characters` : "",
    maxItems !== undefined ? `at most ${maxItems}` : "",
  ];
  return [whole.description ?? schema.description ?? "", ...limits].filter((part) => part !== "").join(" · ");
}

/** The object whose fields stand below a field: its own, or those of the items of a list. */
function inner(whole: Schema): Schema {
  const { schema } = notNull(whole);
  return schema.type === "array" ? inner(schemaShape.parse(schema.items ?? {})) : schema;
}

/** The fields of a JSON Schema in reading order, nested ones below their parent. References to named schemas are not opened. */
export function fieldsOf(given: unknown, above: readonly string[] = []): FieldLine[] {
  const schema = inner(schemaShape.parse(given));
  const alternatives = (schema.anyOf ?? []).flatMap((part) => fieldsOf(part, above));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]): FieldLine[] => {
    const field = schemaShape.parse(value);
    const here = [...above, name];
    const required = schema.required?.includes(name) ?? false;
    const line = {
      name,
      path: here.join("."),
      depth: above.length,
      type: typeOf(field),
      required,
      note: noteOf(field),
    };
    return [line, ...fieldsOf(field, here)];
  });
  return [...alternatives, ...own];
}

/** The name of the schema that an answer is made of, if it has one. */
export function nameOf(given: unknown): string {
  return typeOf(schemaShape.parse(given));
}
