import { describe, expect, it } from "vitest";
import { shorten } from "../../../lib/import/shorten.ts";

describe("a text cut short", () => {
  it("says that it goes on, within the length, and leaves what fits as it is", () => {
    expect(shorten("harbour", 7)).toBe("harbour");
    expect(shorten("harbour", 5)).toBe("harb…");
  });

  it("is a text in any case", () => {
    expect(shorten("ab\u{1F6A2}cd", 4).isWellFormed()).toBe(true);
    expect(shorten("\uD83D", 4).isWellFormed()).toBe(true);
  });
});
