import { expect, test } from "vitest";
import { seenBy, seenByShort } from "@/components/decisions/seen-by";
import { branchesOf, possibleParents } from "@/components/settings/teams/branches";

const team = (id: string, parent: string | null) => ({ id, name: id, parent, people: [] });
const teams = [
  team("platform", "engineering"),
  team("engineering", null),
  team("storage", "platform"),
  team("sales", null),
];

test("who sees a decision is said in plain words", () => {
  const decision = { team: { name: "Platform" }, participants: ["anna", "ben", "cleo"] };
  expect(seenBy({ ...decision, visibility: "workspace" }, "anna")).toBe("Everybody in the workspace sees it");
  expect(seenBy({ ...decision, visibility: "team" }, "anna")).toBe(
    "Only Platform and the people on it see it",
  );
  expect(seenBy({ ...decision, visibility: "people" }, "anna")).toBe("Only the 3 people on it see it");
  const alone = { visibility: "people", team: null, participants: ["anna"] } as const;
  expect(seenBy(alone, "anna")).toBe("Only you see it");
  expect(seenBy(alone, "ben")).toBe("Only the one person on it sees it");
  expect(seenByShort({ ...decision, visibility: "team" })).toBe("Only for Platform");
  expect(seenByShort(alone)).toBe("Only for the people on it");
});

test("each team is followed by those that are part of it", () => {
  expect(branchesOf(teams).map(({ team: { id }, depth }) => `${depth} ${id}`)).toEqual([
    "0 engineering",
    "1 platform",
    "2 storage",
    "0 sales",
  ]);
});

test("a team can become part of any but itself and those below it", () => {
  expect(possibleParents(teams, "platform").map(({ id }) => id)).toEqual(["engineering", "sales"]);
});
