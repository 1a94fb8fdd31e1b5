import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, shapeOf } from "@/lib/server/json.ts";

const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const wide = (keys: number) => `{${Array.from({ length: keys }, (_, n) => `"${n}":0`).join(",")}}`;

function walk(value: unknown): { depth: number; keys: number } {
  if (typeof value !== "object" || value === null) return { depth: 0, keys: 0 };
  const below = Object.values(value).map(walk);
  const keys = Array.isArray(value) ? 0 : below.length;
  return {
    depth: 1 + Math.max(0, ...below.map((one) => one.depth)),
    keys: keys + below.reduce((sum, one) => sum + one.keys, 0),
  };
}

describe("the shape of a text", () => {
  it("is that of the value, whatever its strings hold", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(shapeOf(JSON.stringify(value))).toEqual(walk(value));
      }),
    );
  });

  it("of what is no JSON breaks nothing", () => {
    fc.assert(fc.property(fc.string(), (noise) => shapeOf(noise).depth >= 0));
  });
});

describe("JSON that strangers send", () => {
  it("is read up to 32 levels and 20,000 keys", () => {
    expect(readJson(nested(32), "It")).toEqual(JSON.parse(nested(32)));
    expect(readJson(wide(20_000), "It")).toBeTypeOf("object");
  });

  it.each([
    [nested(33), "It is nested 33 levels deep; at most 32 are read."],
    ["[".repeat(500_000), "It is nested 500000 levels deep; at most 32 are read."],
    [wide(20_001), "It has 20001 keys; at most 20000 are read."],
    ["{", "It is not JSON."],
    ["", "It is not JSON."],
  ])("is refused beyond: %#", (text, detail) => {
    expect(() => readJson(text, "It")).toThrow(detail);
  });
});
