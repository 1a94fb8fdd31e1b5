import { describe, expect, it } from "vitest";
import { viewWords } from "../../../components/velocity/view-words.ts";

const TODAY = "2026-11-29";

describe("which decisions a view looks at", () => {
  it("is said in words, part by part", () => {
    expect(viewWords({}, TODAY, {})).toBe("all times, as of 29 Nov 2026");
    const asked = { from: "2026-01-01", until: "2026-06-30", door: "two_way", tag: "Fleet", team: "7" };
    expect(viewWords(asked, TODAY, { tag: "Fleet", team: "Pilots" })).toBe(
      "opened or decided 1 Jan 2026 – 30 Jun 2026, Fleet, Pilots, two-way, as of 29 Nov 2026",
    );
    expect(viewWords({ team: "none", untagged: "yes", owner: "7" }, TODAY, { team: "unknown team" })).toBe(
      "all times, without a tag, without a team, one owner, as of 29 Nov 2026",
    );
  });

  it("names neither tag nor team to whom they are not told", () => {
    expect(viewWords({ tag: "Fleet", team: "7" }, TODAY, {})).toBe(
      "all times, one tag, one team, as of 29 Nov 2026",
    );
  });
});
