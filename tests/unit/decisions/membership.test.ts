import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAtLeast, mayGrant, mayManage } from "@/lib/decisions/membership.ts";
import { roles } from "@/lib/decisions/words.ts";

const role = fc.constantFrom(...roles);

describe("what somebody may hand out", () => {
  it("is never more than they have", () => {
    fc.assert(
      fc.property(role, role, (granter, given) => {
        if (mayGrant(granter, given)) expect(isAtLeast(granter, given)).toBe(true);
      }),
    );
  });

  it("is nothing below an admin, everything for a steward, all but the stewardship for an admin", () => {
    for (const given of roles) {
      expect(mayGrant("steward", given)).toBe(true);
      expect(mayGrant("admin", given)).toBe(given !== "steward");
      expect(mayGrant("member", given)).toBe(false);
      expect(mayGrant("viewer", given)).toBe(false);
    }
  });

  it("goes with whose membership they may change", () => {
    expect(mayManage({ id: "a", role: "admin" }, { id: "b", role: "steward" })).toBe(false);
    expect(mayManage({ id: "a", role: "admin" }, { id: "b", role: "admin" })).toBe(true);
    expect(mayManage({ id: "a", role: "member" }, { id: "a", role: "member" })).toBe(false);
  });
});
