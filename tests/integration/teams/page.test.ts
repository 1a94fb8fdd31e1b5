import { beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "../../../lib/server/ids.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { visit } from "../../support/pages.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open, settles } from "../../support/writing.ts";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
await useDatabase();
const { loadTeam } = await import("../../../lib/server/teams/page-loaders.ts");

let place: TestWorkspace;
let olga: Scope;
let [ofOlga, ofCleo]: Visitor[] = [];
let team: string;

beforeEach(async () => {
  place = await makeWorkspace();
  olga = await place.join("Olga");
  const cleo = await place.join("Cleo");
  team = await makeTeam(place.id, "Platform", [olga]);
  [ofOlga, ofCleo] = [await signedIn(olga.personId), await signedIn(cleo.personId)];
});

/** The page as somebody sees it: what waits, what was made, and how many the figures count. */
async function seenBy(who: Visitor | undefined, id = team) {
  asked.headers = new Headers({ cookie: who?.cookie ?? "" });
  const { now: _, ...page } = await loadTeam(place.slug, id);
  const titles = (list: typeof page.open) => list.decisions.map(({ title }) => title);
  return {
    ...page,
    titles: [titles(page.open), titles(page.made)],
    n: page.velocity.all.timeToDecide.n,
  };
}

describe("the page of a team", () => {
  it("has the team’s decisions and those of its parts, and no others", async () => {
    const part = await makeTeam(place.id, "Storage", [], team);
    await open(olga, { title: "Which queue?", team });
    await open(olga, { title: "Which disk?", team: part });
    await open(olga, { title: "Which office?" });
    await give(olga, await open(olga, { title: "Which log?", team }), settles);
    const page = await seenBy(ofOlga);
    expect(page.titles).toEqual([["Which queue?", "Which disk?"], ["Which log?"]]);
    expect(page.n).toBe(3);
    expect(page.parts.map(({ name }) => name)).toEqual(["Storage"]);
    expect(page.team.people.map(({ name }) => name)).toEqual(["Olga"]);
    const below = await seenBy(ofOlga, part);
    expect([below.titles, below.partOf?.name]).toEqual([[["Which disk?"], []], "Platform"]);
  });

  it("is the same for somebody whether or not there are decisions that they do not see", async () => {
    await open(olga, { title: "Which queue?", team });
    const before = await seenBy(ofCleo);
    await open(olga, { title: "Whom do we let go?", team, visibility: "team" });
    await give(olga, await open(olga, { title: "Whom do we hire?", team, visibility: "people" }), settles);
    const after = await seenBy(ofCleo);
    const still = ({ velocity: { all, weeks }, ...page }: typeof before) =>
      JSON.stringify([page.titles, page.n, page.open, page.made, all.contested, weeks]);
    expect(still(after)).toBe(still(before));
    expect((await seenBy(ofOlga)).titles).toEqual([
      ["Which queue?", "Whom do we let go?"],
      ["Whom do we hire?"],
    ]);
  });

  it("is not there for a team of elsewhere, one that never was, and what is no id at all", async () => {
    const elsewhere = await makeWorkspace("Lagoon");
    const other = await makeTeam(elsewhere.id, "Elsewhere", []);
    asked.headers = new Headers({ cookie: ofOlga?.cookie ?? "" });
    const ask = (id: string) => visit("[workspace]/teams/[team]", { workspace: place.slug, team: id });
    for (const id of [other, newId(), "none", "%00", ""]) expect(await ask(id)).toBe("not there");
    expect(await ask(team)).toBe("shown");
  });
});
