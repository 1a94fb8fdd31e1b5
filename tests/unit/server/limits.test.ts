import { expect, it } from "vitest";
import { openApiDocument } from "@/lib/server/openapi.ts";

const KEYWORDS = new Set([
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
]);

/** What the library says of every whole number. */
const ANY_WHOLE_NUMBER = new Set<unknown>([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);

const { paths, components } = openApiDocument();

/** What stands under a name of its own, where it is referred to. */
const named = (reference: unknown) =>
  Object.entries(components?.schemas ?? {}).find(
    ([name]) => `#/components/schemas/${name}` === reference,
  )?.[1];

/** A line for each limit, whole numbers among them: the address in the document, the keyword, the value. */
function limitsIn(value: unknown, address: string): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value))
    return value.flatMap((one, place) => limitsIn(one, `${address}/${nameOf(one, place)}`));
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    if (key === "responses" || (key === "pattern" && "format" in value) || ANY_WHOLE_NUMBER.has(one))
      return [];
    if (key === "$ref") return limitsIn(named(one), address);
    if (KEYWORDS.has(key) && typeof one !== "object") return [`${address} ${key} ${one}`];
    if (key === "type" && one === "integer") return [`${address} whole number`];
    return limitsIn(one, `${address}/${key}`);
  });
}

/** A parameter by its name, so that another one more does not rename all after it. */
function nameOf(one: unknown, place: number): string {
  return one !== null && typeof one === "object" && "name" in one && typeof one.name === "string"
    ? one.name
    : String(place);
}

it("no limit of what is asked changes unseen", async () => {
  const lines = limitsIn(paths, "").sort();
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("limits.txt");
});
