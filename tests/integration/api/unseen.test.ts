import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { picks } from "../../../lib/metrics/picks.ts";
import { operations } from "../../../lib/server/api.ts";
import { database } from "../../../lib/server/db.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeTeam } from "../../support/teams.ts";
import { type Furnished, furnish } from "../../support/two-workspaces.ts";
import { agrees, disagrees, give, open, settles } from "../../support/writing.ts";

await useDatabase();

/**
 * Everything that can be read, read before and after somebody adds decisions that the reader may not see: not one character of any
 * answer changes, so that no count, figure, hint, cursor or link tells of them.
 */

const NOW = new Date();
const READS = operations.filter(({ method, access }) => method === "get" && access !== "anyone");

let harbour: Furnished;
let olga: Scope;
let team: string;
let viewers: Readonly<Record<string, Visitor>>;

beforeAll(async () => {
  harbour = await furnish("Harbour");
  const { workspace } = harbour;
  olga = harbour.olga;
  team = harbour.ids.team;
  const inOther = await workspace.join("Cleo");
  await makeTeam(workspace.id, "Another", [inOther], team);
  const guest = await workspace.join("Gus", "guest");
  const where = { workspaceId_reference: { workspaceId: workspace.id, reference: harbour.ids.reference } };
  const { id: decisionId } = await database().decision.findUniqueOrThrow({ where });
  await database().participant.create({
    data: { workspaceId: workspace.id, decisionId, personId: guest.personId },
  });
  viewers = {
    steward: harbour.steward,
    "member of another team": await signedIn(inOther.personId),
    viewer: await signedIn((await workspace.join("Vera", "viewer")).personId),
    guest: await signedIn(guest.personId),
  };
  // The clock of the figures stands still, so that nothing but what is added can change them.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
});

afterAll(() => {
  vi.useRealTimers();
});

/** What can be asked beside the plain address: filters that would find what is hidden, orders, pages, sets behind figures. */
function queries(): string[] {
  const { hidden, person } = harbour.ids;
  const filters = [
    `references=${hidden}`,
    `owner=${person}`,
    `team=${team}`,
    "team=none",
    "tag=secret",
    "q=acquire",
    `q=${hidden}`,
    "contested=true",
    "overdue=true",
    "status=decided",
    "visibility=people",
    "by=tag",
    "by=team",
    "from=2026-01-01",
    ...["newest", "oldest", "decided", "due"].flatMap((sort) => [`sort=${sort}`, `sort=${sort}&limit=1`]),
  ];
  return ["", ...filters, ...Object.keys(picks).map((pick) => `pick=${pick}`)];
}

/** Every read of a viewer with all that it answers. */
async function readAll(viewer: Visitor): Promise<Map<string, string>> {
  const { ids } = harbour;
  const all = new Map<string, string>();
  for (const { path, params } of READS) {
    const places: Record<string, string> = ids;
    const address = Object.keys(params.shape).reduce((made, name) => {
      const id = places[name];
      if (id === undefined) throw new Error(`This test has no ${name} to read.`);
      return made.replace(`{${name}}`, id);
    }, path);
    const filtered = /decisions(\/count|\/export)?$|velocity(\/details)?$/.test(path);
    const alike = path.endsWith("/similar") ? ["title=Whom do we acquire?", "title=Which queue"] : [""];
    for (const query of filtered ? queries() : alike) {
      const { status, text, body } = await viewer.get(`${address}${query && `?${query}`}`);
      all.set(`${address}?${query}`, `${status} ${text.replaceAll(String(body.requestId), "")}`);
    }
  }
  return all;
}

/** A decision that lived through much, for figures of every kind. */
async function live(visibility: "people" | "team", first: readonly Command[] = []): Promise<string> {
  const reference = await open(olga, {
    title: "Whom do we acquire?",
    door: "one_way",
    tags: ["secret"],
    team,
    visibility,
    options: ["Them"],
    openedAt: "2026-09-01",
    due: "2026-09-24",
  });
  for (const command of first) await give(olga, reference, command);
  await give(olga, reference, disagrees());
  return reference;
}

const additions: readonly (readonly [name: string, add: () => Promise<unknown>])[] = [
  ["for the people on it", () => live("people")],
  ["for a team", () => live("team")],
  [
    "decided",
    async () => {
      const reference = await live("people");
      const skips = (
        ["two_options", "consulted", "way_back", "tripwire", "review_date", "expected_outcome"] as const
      ).map((ask) => ({ ask, reason: "It is secret." }));
      await give(olga, reference, { type: "decide", input: { choice: { text: "Them" }, share: 90, skips } });
      await give(olga, reference, { type: "review", input: { verdict: "bad" } });
    },
  ],
  [
    "that is changed later",
    async () => {
      const reference = await live("people");
      await give(olga, harbour.ids.hidden, { type: "edit", input: { title: "Still hidden" } });
      await give(olga, reference, { type: "edit", input: { question: "Quietly." } });
    },
  ],
];

describe("hidden decisions change nothing that anybody else reads:", () => {
  const before = new Map<string, Map<string, string>>();
  beforeAll(async () => {
    for (const [name, viewer] of Object.entries(viewers)) before.set(name, await readAll(viewer));
  });

  it.each(additions)("one %s", async (_, add) => {
    await add();
    for (const [name, viewer] of Object.entries(viewers))
      expect([name, await readAll(viewer)]).toEqual([name, before.get(name)]);
  });
});

it("and the same reads do change where a decision is added that they may see", async () => {
  const { steward } = harbour;
  const before = await readAll(steward);
  const reference = await open(olga, { title: "We acquire", tags: ["secret"], team, openedAt: "2026-09-01" });
  await give(olga, reference, agrees);
  await give(olga, reference, settles);
  const after = await readAll(steward);
  const changed = [...after]
    .filter(([address, text]) => before.get(address) !== text)
    .map(([address]) => address);
  for (const part of [
    "/decisions?",
    "/decisions/count?",
    "/decisions/export?",
    "/velocity?",
    "/velocity/details?",
    "q=acquire",
    "tag=secret",
    "pick=decided",
    "/similar?",
  ])
    expect(
      changed.some((address) => address.includes(part)),
      part,
    ).toBe(true);
});

describe("answers that are hidden until one gave one’s own", () => {
  it("change nothing that those read who have not answered, but that one more has", async () => {
    const reference = await open(harbour.workspace.steward, { title: "Which port?" });
    await give(harbour.workspace.steward, reference, { type: "hideAnswers", input: { hide: true } });
    const { steward } = harbour;
    const before = await readAll(steward);
    const one = `/api/v1/workspaces/${harbour.workspace.slug}/decisions/${reference}`;
    const seen = (await steward.get(one)).body;
    const history = (await steward.get(`${one}/history`)).body;
    await give(olga, reference, disagrees("I was told not to say."));
    await give(olga, reference, { type: "forecast", input: { probability: 20 } });
    await give(olga, reference, { type: "offer", input: {} });
    expect((await steward.get(one)).body).toEqual({ ...seen, answered: 1, version: 5 });
    expect((await steward.get(`${one}/history`)).body).toEqual(history);
    const without = (texts: Map<string, string>) =>
      [...texts].map(([address, text]) => [
        address,
        text.replaceAll(/("(version|answered|events)":)\d+/g, "$1"),
      ]);
    expect(without(await readAll(steward))).toEqual(without(before));
  });
});
