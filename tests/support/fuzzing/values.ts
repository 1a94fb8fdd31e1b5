import fc from "fast-check";
import { z } from "zod";

/** Values for a schema: good ones, and such as nearly are. */

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const number = (value: unknown, fallback: number) => (typeof value === "number" ? value : fallback);

const MOST_ITEMS = 4;
const MOST_OPTIONAL = 3;
const LONG = 60;

function text({ minLength, maxLength, pattern, format }: Json): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "email") return fc.emailAddress();
  const time = { min: new Date("1960-01-01"), max: new Date("2110-01-01"), noInvalidDate: true };
  if (format === "date") return fc.date(time).map((date) => date.toISOString().slice(0, 10));
  if (format === "date-time") return fc.date(time).map((date) => date.toISOString());
  if (typeof pattern === "string" && !pattern.includes("(?")) {
    return fc.stringMatching(new RegExp(pattern));
  }
  const least = number(minLength, 0);
  const most = Math.min(number(maxLength, LONG), Math.max(LONG, least));
  return fc.string({ minLength: least, maxLength: most, unit: "grapheme" });
}

function object(schema: Json, root: Json): fc.Arbitrary<unknown> {
  const properties = isJson(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, valuesOf(isJson(value) ? value : {}, root)]),
  );
  const pick = (names: string[]) =>
    Object.fromEntries(names.flatMap((name) => (known[name] ? [[name, known[name]]] : [])));
  const optional = Object.keys(known).filter((name) => !required.includes(name));
  if (Object.keys(known).length === 0 && isJson(schema.additionalProperties)) {
    return fc.dictionary(fc.string({ maxLength: 8 }), valuesOf(schema.additionalProperties, root), {
      maxKeys: 3,
    });
  }
  // A few at a time: where all twenty filters are given at once, one of them is always wrong.
  const some = fc
    .subarray(optional, { maxLength: Math.min(MOST_OPTIONAL, optional.length) })
    .chain((names) => fc.record(pick(names)));
  const needed = fc.record(pick(Object.keys(known).filter((name) => required.includes(name))));
  return fc.tuple(needed, some).map(([first, rest]) => ({ ...first, ...rest }));
}

/** Values that a JSON schema describes, as far as it can say. */
function valuesOf(schema: Json, root: Json): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === "string") {
    const name = schema.$ref.split("/").at(-1) ?? "";
    const found = isJson(root.$defs) ? root.$defs[name] : undefined;
    return valuesOf(isJson(found) ? found : {}, root);
  }
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = [...list(schema.anyOf), ...list(schema.oneOf)];
  if (choices.length > 0) return fc.oneof(...choices.map((choice) => valuesOf(choice, root)));
  const [first] = list(schema.allOf);
  if (first) return valuesOf(first, root);
  switch (schema.type) {
    case "object":
      return object(schema, root);
    case "array": {
      const items = isJson(schema.items) ? schema.items : {};
      return fc.array(valuesOf(items, root), { maxLength: MOST_ITEMS });
    }
    case "string":
      return text(schema);
    case "integer": {
      const [min, max] = [number(schema.minimum, -5), number(schema.maximum, 400)];
      return fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31) });
    }
    case "number":
      return fc.double({ min: number(schema.minimum, -10), max: number(schema.maximum, 1000), noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** What people who want to break something send in the place of a value. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    "\u0000",
    "a\u0000b",
    "\ud800",
    "",
    " ",
    "x".repeat(300_000),
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "__proto__",
    Number.MAX_SAFE_INTEGER,
    -1,
    1e308,
    0.1,
    "2026-02-30",
    "9999-12-31T23:59:59Z",
    null,
    true,
    [],
    {},
    [[[[[[]]]]]],
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value in which, now and then, one part is another than it should be, missing, or one too many. */
function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.nat(), strange, fc.nat(5)).map(([value, where, instead, how]) => {
    if (!isJson(value)) return how === 0 ? value : instead;
    const names = Object.keys(value);
    const name = names[where % Math.max(1, names.length)] ?? "extra";
    if (how === 0) return { ...value, extra: instead };
    if (how === 1) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    if (how === 2) return instead;
    return { ...value, [name]: instead };
  });
}

/** Good values for a schema of zod mostly, and spoiled ones. */
export function inputsFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const good = valuesOf(json, json);
  return fc.oneof({ arbitrary: good, weight: 2 }, { arbitrary: spoiled(good), weight: 1 });
}
