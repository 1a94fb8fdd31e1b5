import { expect, it } from "vitest";
import { groupings } from "@/lib/metrics/view.ts";
import { velocityAddress } from "@/lib/server/metrics/address.ts";
import { getVelocity } from "@/lib/server/metrics/operations.ts";
import { velocityResource } from "@/lib/server/metrics/resource.ts";
import { shareView } from "@/lib/server/sharing/operations.ts";

const { groups, by } = velocityResource.shape;

/** Whatever asks for figures: the API, the address of the page and of its kept views, and a link for outsiders. */
const askers = {
  "the API": getVelocity.query.shape.by,
  "the address of the page": velocityAddress.shape.by,
  "a link for outsiders": shareView.body.shape.view.shape.by,
};

it.each(Object.entries(askers))(
  "figures are broken down by things and teams, and by no person: %s",
  (_, asked) => {
    for (const one of groupings) expect(asked.safeParse(one).success, one).toBe(true);
    for (const one of ["owner", "person", "decider", "author"])
      expect(asked.safeParse(one).success, one).toBe(false);
  },
);

it("what is broken down says by what, and there is nothing else", () => {
  expect(groups.element.shape).toHaveProperty("group");
  expect([...by.options].sort()).toEqual(["door", "none", "tag", "team"]);
});
