import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionToken } from "../../../lib/server/session-token.ts";

const SECRET = "a secret of this server";
const settings = { cookie: "ajar", secret: SECRET };
const sign = (token: string, secret = SECRET) =>
  encodeURIComponent(`${token}.${createHmac("sha256", secret).update(token).digest("base64")}`);

describe("the token of a session cookie", () => {
  it("is read from among other cookies", () => {
    expect(sessionToken(`a=1; ajar=${sign("abc")}; b=2`, settings)).toBe("abc");
  });

  it.each([
    ["no cookie", ""],
    ["another cookie whose name ends the same", `not-ajar=${sign("abc")}`],
    ["a token without a signature", "ajar=abc"],
    ["an empty token", `ajar=${sign("")}`],
    ["a signature of another secret", `ajar=${sign("abc", "another secret")}`],
    ["a signature of another token", `ajar=${sign("abc").replace("abc", "abd")}`],
    ["a signature cut short", `ajar=${sign("abc").slice(0, -10)}`],
    ["broken escapes", "ajar=%E0%A4%A"],
  ])("is not there: %s", (_, header) => {
    expect(sessionToken(header, settings)).toBeNull();
  });

  it("is never taken from what nobody signed, and nothing breaks it", () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(sessionToken(`ajar=${noise}`, settings)).toBeNull();
        expect(sessionToken(noise, settings)).toBeNull();
      }),
    );
  });

  it("is whatever was signed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,40}$/), (token) => {
        expect(sessionToken(`ajar=${sign(token)}`, settings)).toBe(token);
      }),
    );
  });
});
