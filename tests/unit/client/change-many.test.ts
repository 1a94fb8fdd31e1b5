import fc from "fast-check";
import { expect, it } from "vitest";
import { tagsAfter } from "@/lib/client/change-many";

const tags = fc.uniqueArray(fc.constantFrom("quay", "Quay", "ice", "ICE", "rope", "lamp"), {
  selector: (tag) => tag.toLowerCase(),
});
const folded = (all: readonly string[]) => all.map((tag) => tag.toLowerCase());

it("tags that stay keep their order and their case", () => {
  expect(tagsAfter(["Quay", "ice"], ["rope", "QUAY"], ["ICE"])).toEqual(["Quay", "rope"]);
});

it("what is put on is there, what is taken off is not unless it is put on as well, and a second time changes nothing", () => {
  fc.assert(
    fc.property(tags, tags, tags, (before, on, off) => {
      const after = tagsAfter(before, on, off);
      expect(folded(after)).toEqual(expect.arrayContaining(folded(on)));
      for (const tag of folded(off)) if (!folded(on).includes(tag)) expect(folded(after)).not.toContain(tag);
      expect(new Set(folded(after)).size).toBe(after.length);
      const kept = off.filter((tag) => !folded(on).includes(tag.toLowerCase()));
      expect(tagsAfter(after, on, kept)).toEqual(after);
    }),
  );
});
