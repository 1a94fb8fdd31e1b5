import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberRoles } from "@/lib/decisions/words.ts";
import { narrowed, type Reach } from "@/lib/server/scope.ts";
import { readToken, tokenText } from "@/lib/server/tokens/secret.ts";

const reaches: readonly Reach[] = ["read", "write", "admin"];
const rank = (role: string | null) => ["viewer", "member", "admin", "steward"].indexOf(role ?? "");

describe("the text of a token", () => {
  it("gives back what it was made of", () => {
    const secret = fc.stringMatching(/^[\w-]{43}$/);
    fc.assert(
      fc.property(fc.uuid(), secret, (workspaceId, made) => {
        expect(readToken(tokenText(workspaceId, made))).toEqual({ workspaceId, secret: made });
      }),
    );
  });

  it("is nothing that anybody happens to write, and nothing breaks it", () => {
    fc.assert(fc.property(fc.string(), (noise) => readToken(noise) === null));
    for (const noise of [
      "",
      "ajar_",
      `ajar_${"x".repeat(64)}`,
      `ajar_${"x".repeat(66)}`,
      `Ajar_${"x".repeat(65)}`,
    ])
      expect(readToken(noise)).toBeNull();
  });
});

describe("the reach of a token", () => {
  it.each([
    ["steward", "read", "viewer"],
    ["steward", "write", "member"],
    ["steward", "admin", "steward"],
    ["admin", "write", "member"],
    ["member", "admin", "member"],
    ["member", "read", "viewer"],
    ["viewer", "write", "viewer"],
  ] as const)("of a %s with %s is that of a %s", (role, reach, narrow) => {
    expect(narrowed(role, reach)).toBe(narrow);
  });

  it("is nothing in the hands of a guest", () => {
    for (const reach of reaches) expect(narrowed("guest", reach)).toBeNull();
  });

  it("is never above the role, and grows with what was given", () => {
    for (const role of memberRoles) {
      const ranks = reaches.map((reach) => rank(narrowed(role, reach)));
      expect(Math.max(...ranks)).toBe(rank(role));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });
});
