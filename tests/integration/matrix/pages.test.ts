import { beforeAll, describe, expect, it, vi } from "vitest";
import { useDatabase } from "../../support/database.ts";
import { type Outcome, pageFolders, visit } from "../../support/pages.ts";
import { give } from "../../support/writing.ts";
import { type Column, columns, groups, outsiders, people } from "./columns.ts";
import { type Cast, makeCast, makeWorld, visitorOf, type World } from "./world.ts";

// Every page × everybody: who is shown it stands here. Pages know sessions only, so that to them a token is nobody.

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));

await useDatabase();

const inside = people(groups.read);
const withGuests = people(groups.look);

/** Pages of a workspace, by their folders. A page without a row fails the test, and so does a row without a page. */
const rows: Readonly<Record<string, readonly Column[]>> = {
  "[workspace]": inside,
  "[workspace]/decisions": withGuests,
  "[workspace]/decisions/[reference]": withGuests,
  "[workspace]/decisions/[reference]/brief": withGuests,
  "[workspace]/teams/[team]": inside,
  "[workspace]/velocity": inside,
  "[workspace]/commitments": inside,
  "[workspace]/import": inside,
  "[workspace]/settings": withGuests,
  "[workspace]/settings/profile": withGuests,
  "[workspace]/settings/security": withGuests,
  "[workspace]/settings/tokens": inside,
  "[workspace]/settings/links": inside,
  "[workspace]/settings/workspace": inside,
  "[workspace]/settings/people": inside,
  "[workspace]/settings/teams": inside,
  "[workspace]/settings/doors": inside,
  "[workspace]/settings/ladders": inside,
  "[workspace]/settings/history": people(groups.admins),
};

/** Pages that are open to anyone, and where they send whoever is signed in. */
const open: Readonly<Record<string, { readonly stranger: Outcome; readonly signedIn: Outcome | "home" }>> = {
  "": { stranger: "shown", signedIn: "home" },
  "(auth)/first-run": { stranger: "shown", signedIn: "shown" },
  "(auth)/join/[token]": { stranger: "shown", signedIn: "shown" },
  "(auth)/reset/[token]": { stranger: "shown", signedIn: "shown" },
  "(auth)/sign-in": { stranger: "shown", signedIn: "to /" },
  "shared/[token]": { stranger: "not there", signedIn: "not there" },
  help: { stranger: "shown", signedIn: "shown" },
  "help/figures": { stranger: "shown", signedIn: "shown" },
  "help/disagreement": { stranger: "shown", signedIn: "shown" },
  "help/doors": { stranger: "shown", signedIn: "shown" },
  "help/grounds": { stranger: "shown", signedIn: "shown" },
  "help/outcomes": { stranger: "shown", signedIn: "shown" },
  "help/information": { stranger: "shown", signedIn: "shown" },
  "help/steps": { stranger: "shown", signedIn: "shown" },
  "help/views": { stranger: "shown", signedIn: "shown" },
  "help/talking": { stranger: "shown", signedIn: "shown" },
  "help/api": { stranger: "shown", signedIn: "shown" },
};

/** A guest has no home in a workspace, and is sent to what they are invited to. */
const HOME = "[workspace]";

let cast: Cast;
let world: World;

beforeAll(async () => {
  cast = await makeCast();
  world = await makeWorld(cast);
  // A brief is there once something was escalated.
  await give(world.scopes.owner, world.ids.reference ?? "", {
    type: "escalate",
    input: { to: world.scopes.member.personId, statement: "We want different things." },
  });
});

function as(column: Column): void {
  const { by, headers } = visitorOf(column, cast, world);
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  asked.headers = new Headers([...sent, ...(by.cookie ? [["cookie", by.cookie] as [string, string]] : [])]);
}

const params = (slug = world.slug) => {
  return { workspace: slug, reference: world.ids.reference ?? "", team: world.ids.team ?? "", token: "none" };
};

it("has a row for every page, and no row for anything else", async () => {
  expect([...Object.keys(rows), ...Object.keys(open)].sort()).toEqual(await pageFolders());
});

describe("a page of a workspace is shown to those who may see it, and to nobody else", () => {
  it.each(Object.entries(rows))("%s", async (folder, shown) => {
    const seen = { shown: 0 };
    for (const column of columns) {
      as(column);
      const outcome = await visit(folder, params());
      const isNobody = column === "anonymous" || column.endsWith("Token");
      const expected = shown.includes(column)
        ? "shown"
        : isNobody
          ? `to /sign-in?next=${encodeURIComponent(`/${world.slug}`)}`
          : column === "guest" && folder === HOME
            ? `to /${world.slug}/decisions`
            : "not there";
      expect([column, outcome]).toEqual([column, expected]);
      if (outcome === "shown") seen.shown += 1;
      // To an outsider it is as if there were no workspace of that name.
      if (outsiders.includes(column)) expect(await visit(folder, params("there-is-none"))).toBe(outcome);
    }
    expect(seen.shown).toBeGreaterThan(0);
  });
});

describe("a page that is open to anyone", () => {
  it.each(Object.entries(open))("/%s", async (folder, { stranger, signedIn }) => {
    as("anonymous");
    expect(await visit(folder, params())).toBe(stranger);
    as("viewer");
    expect(await visit(folder, params())).toBe(signedIn === "home" ? `to /${world.slug}` : signedIn);
  });
});
