import { describe, expect, it } from "vitest";
import { allKeys } from "@/components/layout/keys";
import type { Role } from "@/lib/decisions/words";

const told = (role: Role, mayWrite: boolean) =>
  allKeys({ role, mayWrite }).map(({ place, keys }) => ({ place, does: keys.map(({ does }) => does) }));
const at = (place: string, role: Role, mayWrite: boolean) =>
  told(role, mayWrite).find((group) => group.place === place)?.does;

describe("the list of keys", () => {
  it("is that of all places, for whoever writes", () => {
    expect(told("member", true).map(({ place }) => place)).toEqual([
      "Everywhere",
      "At home",
      "In the list of decisions",
      "On a decision",
    ]);
    expect(at("Everywhere", "member", true)).toContain("Log a decision");
    expect(at("On a decision", "member", true)).toEqual(
      expect.arrayContaining(["Take a position", "Decide", "Undo what you just did"]),
    );
  });

  it("offers nobody what they may not do", () => {
    expect(at("Everywhere", "viewer", false)).not.toContain("Log a decision");
    expect(at("On a decision", "viewer", false)).toEqual(["Team and who sees it", "History"]);
    expect(at("In the list of decisions", "guest", false)).toBeUndefined();
    expect(at("On a decision", "guest", false)).toContain("Take a position");
    expect(at("On a decision", "guest", false)).not.toContain("Decide");
  });

  it("names no key twice for one place", () => {
    for (const { keys } of allKeys({ role: "steward", mayWrite: true })) {
      const names = keys.flatMap((line) => line.keys);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
