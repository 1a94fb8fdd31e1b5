import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseReference, referenceFrom } from "../../../lib/decisions/reference.ts";
import { reference } from "../../../lib/decisions/text.ts";

describe("references", () => {
  it("are five characters that the schema takes, or as many as asked for", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 20 }),
        fc.integer({ min: 5, max: 8 }),
        (bytes, length) => {
          expect(referenceFrom(bytes)).toHaveLength(5);
          const made = referenceFrom(bytes, length);
          expect(made).toHaveLength(length);
          expect(reference.safeParse(made).success).toBe(true);
          expect(normaliseReference(made)).toBe(made);
        },
      ),
    );
  });

  it("use each of 32 characters equally often", () => {
    const count = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const made = referenceFrom(Uint8Array.of(byte), 1);
      count.set(made, (count.get(made) ?? 0) + 1);
    }
    expect(count.size).toBe(32);
    expect(new Set(count.values())).toEqual(new Set([8]));
    for (const confusing of "ILOU") expect(count.has(confusing)).toBe(false);
  });

  it("need a byte for each character", () => {
    expect(() => referenceFrom(new Uint8Array(4))).toThrow(RangeError);
  });

  it("are read as people type them", () => {
    expect(normaliseReference(" k7fo1 ")).toBe("K7F01");
    expect(normaliseReference("IlL0o")).toBe("11100");
    expect(reference.safeParse(normaliseReference("uuuuu")).success).toBe(false);
  });
});
