import fc from "fast-check";
import type { Operation } from "../../../lib/server/operation.ts";
import { inputsFor } from "./values.ts";

/** One request to one endpoint: mostly such as its contract describes, and sometimes anything else. */
export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null sends none. */
  readonly body: string | FormData | null;
}

const segment = fc
  .oneof(fc.string({ maxLength: 40 }), fc.uuid(), fc.constantFrom("%00", "..", "null", "%F0%9F"))
  .map((text) => encodeURIComponent(text.isWellFormed() ? text : "x") || "x");

const LONGEST_QUERY = 2_000;
const written = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, LONGEST_QUERY);

/** Most addresses lead to something: a name in braces is filled in when the request is sent, with what there is by then. */
function addresses({ path, query }: Operation): fc.Arbitrary<string> {
  const names = path.match(/\{\w+\}/g) ?? [];
  const parts = names.map((name) =>
    fc.oneof({ arbitrary: fc.constant(name), weight: 9 }, { arbitrary: segment, weight: 1 }),
  );
  return fc.tuple(fc.tuple(...parts), inputsFor(query)).map(([values, asked]) => {
    const filled = names.reduce((text, name, place) => text.replace(name, () => values[place] ?? ""), path);
    const search = new URLSearchParams();
    if (typeof asked === "object" && asked !== null)
      for (const [name, value] of Object.entries(asked)) search.append(name, written(value));
    return search.size === 0 ? filled : `${filled}?${search}`;
  });
}

/** What there is, by the name of the parameter. */
export type Known = Readonly<Record<string, string>>;

export const fillIn = (address: string, known: Known): string =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? crypto.randomUUID());

/** The tables that people import are hardly ever what they should be. */
const tables = fc.oneof(
  fc.constant("title,opened,decided\nWhich queue?,2026-01-01,2026-01-05\n"),
  fc
    .array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }), { maxLength: 8 })
    .map((rows) => rows.join("\n")),
  fc.string({ maxLength: 200, unit: "binary" }),
);

function bodies({ body, form }: Operation): fc.Arbitrary<string | FormData | null> {
  if (body === null) return fc.constant(null);
  if (!form) {
    const noise = fc.oneof(fc.string(), fc.constantFrom("", "{", "[".repeat(2_000), "null", "[]", '"x"'));
    const good = inputsFor(body).map((value) => JSON.stringify(value) ?? "");
    return fc.oneof({ arbitrary: good, weight: 9 }, { arbitrary: noise, weight: 1 });
  }
  return fc.tuple(tables, inputsFor(body)).map(([table, value]) => {
    const data = new FormData();
    data.append("file", new Blob([table]), "records.csv");
    if (typeof value === "object" && value !== null)
      for (const [name, part] of Object.entries(value))
        if (name !== "file") data.append(name, JSON.stringify(part) ?? "");
    return data;
  });
}

const tags = fc.constantFrom('"1"', '"1"', '"2"', '"3"', "*", '"x"', "");

export function requestsTo(operation: Operation): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(addresses(operation), bodies(operation), fc.uuid(), tags, fc.nat(40))
    .map(([address, body, key, tag, oddity]) => ({
      operation,
      method: operation.method.toUpperCase(),
      address,
      headers: {
        ...(body !== null && oddity !== 1 && { "idempotency-key": key }),
        ...(typeof body === "string" && { "content-type": oddity === 2 ? "text/plain" : "application/json" }),
        ...(operation.version && { "if-match": tag }),
      },
      body,
    }));
}
