import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { deleteTeam } from "../../../lib/server/teams/deleting.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { type Heard, Listening, listen } from "../../support/listening.ts";
import { asOwner } from "../../support/tables.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, newWrite, open, reads } from "../../support/writing.ts";

// A stream as a page opens it, through the route and PostgreSQL's notices.

await useDatabase();

let place: TestWorkspace;
let ann: Awaited<ReturnType<TestWorkspace["join"]>>;
let annsBrowser: Visitor;
let live: string;
const streams: Listening[] = [];

beforeAll(async () => {
  place = await makeWorkspace();
  ann = await place.join("Ann");
  annsBrowser = await signedIn(ann.personId);
  live = `/api/v1/workspaces/${place.slug}/live`;
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.stop();
});

async function hears(visitor: Visitor, query = ""): Promise<Listening> {
  const stream = await listen(visitor, `${live}${query}`);
  streams.push(stream);
  return stream;
}

/** A stream on one decision, past its greeting. */
async function watches(visitor: Visitor, reference: string): Promise<Listening> {
  const stream = await hears(visitor, `?decision=${reference}`);
  await stream.next();
  return stream;
}

/** Until PostgreSQL has our listener, notices go by; the first stream begins it. */
async function listening(): Promise<void> {
  for (;;) {
    const [row] = await asOwner(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'ajar-live' AND query LIKE 'LISTEN%' AND datname = current_database()",
    );
    if (row?.n === 1) return;
  }
}

/**
 * The first event that is the one looked for. A listener that was just made may say a present version, or to look again, once more
 * than needed.
 */
async function until(stream: Listening, isIt: (heard: Heard) => boolean): Promise<Heard | null> {
  for (;;) {
    const heard = await stream.next();
    if (heard === null || isIt(heard)) return heard;
  }
}

const isEnd = ({ event }: Heard) => event === "gone";

describe("a stream on one decision", () => {
  it("begins with the version that is there, and tells each later one", async () => {
    const reference = await open(place.steward);
    const stream = await hears(annsBrowser, `?decision=${reference}`);
    expect(await stream.next()).toEqual({ event: "changed", data: { reference, version: 1 } });
    await listening();
    await give(place.steward, reference, reads(50));
    expect(await until(stream, ({ data }) => data.version !== 1)).toEqual({
      event: "changed",
      data: { reference, version: 2 },
    });
  });

  it("tells nothing of other decisions", async () => {
    const [mine, other] = [await open(place.steward), await open(place.steward)];
    const stream = await watches(annsBrowser, mine);
    await listening();
    await give(place.steward, other, reads(50));
    await give(place.steward, mine, reads(60));
    const heard: unknown[] = [];
    await until(stream, ({ data }) => {
      heard.push(data.reference);
      return data.version === 2;
    });
    expect(new Set(heard)).toEqual(new Set([mine]));
  });

  it("is refused for one out of sight exactly as for one that is not there", async () => {
    const hidden = await open(place.steward, { visibility: "people" });
    const refused = await annsBrowser.get(`${live}?decision=${hidden}`);
    const nowhere = await annsBrowser.get(`${live}?decision=ZZZZZ`);
    const said = ({ status, text }: typeof refused) => [status, text.replace(/"requestId":"[^"]*"/, "")];
    expect(refused.status).toBe(404);
    expect(said(refused)).toEqual(said(nowhere));
  });

  it("ends for whoever loses sight of it, and only for them", async () => {
    const reference = await open(place.steward);
    const stream = await watches(annsBrowser, reference);
    const steward = await watches(await signedIn(place.steward.personId), reference);
    await listening();
    await give(place.steward, reference, {
      type: "setVisibility",
      input: { visibility: "people" },
    });
    expect(await until(stream, isEnd)).toEqual({ event: "gone", data: {} });
    expect(await stream.next()).toBeNull();
    expect(await until(steward, ({ data }) => data.version === 2)).not.toBeNull();
  });

  it("ends when its opening is taken back", async () => {
    const reference = await open(place.steward);
    const stream = await watches(annsBrowser, reference);
    await listening();
    await give(place.steward, reference, { type: "undo", input: {} });
    expect(await until(stream, isEnd)).not.toBeNull();
  });

  it("ends when its session is ended elsewhere", async () => {
    const reference = await open(place.steward);
    const ben = await place.join("Ben");
    const browser = await signedIn(ben.personId);
    const stream = await watches(browser, reference);
    await listening();
    await browser.post("/api/v1/sign-out", {});
    expect(await until(stream, isEnd)).not.toBeNull();
    expect(await stream.next()).toBeNull();
  });

  it("ends for somebody who is suspended", async () => {
    const reference = await open(place.steward);
    const cleo = await place.join("Cleo");
    const stream = await watches(await signedIn(cleo.personId), reference);
    await listening();
    const key = { workspaceId: place.id, personId: cleo.personId };
    await database().membership.update({
      where: { workspaceId_personId: key },
      data: { status: "suspended" },
    });
    expect(await until(stream, isEnd)).not.toBeNull();
  });

  it("ends for somebody who leaves the team that it is for", async () => {
    const dora = await place.join("Dora");
    const team = await makeTeam(place.id, "Platform", [dora]);
    const reference = await open({ ...place.steward, teams: [team] }, { team, visibility: "team" });
    const stream = await watches(await signedIn(dora.personId), reference);
    await listening();
    await database().teamMembership.deleteMany({ where: { personId: dora.personId } });
    expect(await until(stream, isEnd)).not.toBeNull();
  });
});

describe("a stream on everything in sight", () => {
  it("names what changes, and nothing that is out of sight", async () => {
    const hidden = await open(place.steward, { visibility: "people" });
    const seen = await open(place.steward);
    const stream = await hears(annsBrowser);
    await listening();
    await give(place.steward, hidden, reads(40));
    await give(place.steward, seen, reads(40));
    await give(place.steward, hidden, reads(50));
    await give(place.steward, seen, reads(50));
    const heard: unknown[] = [];
    await until(stream, ({ data }) => {
      heard.push(data.reference);
      return data.version === 3;
    });
    expect(heard).toContain(seen);
    expect(heard).not.toContain(hidden);
  });

  it("brings what happened since the page was made", async () => {
    const first = await hears(annsBrowser);
    await listening();
    const reference = await open(place.steward);
    await until(first, ({ data }) => data.reference === reference);
    const later = await hears(annsBrowser, `?since=${new Date().toISOString()}`);
    // As long as the listener is younger than clocks may differ, it cannot tell, and says to look again.
    expect(
      await until(later, ({ event, data }) => event === "refresh" || data.reference === reference),
    ).not.toBeNull();
  });

  it("asks to look again where more changed than it knows of", async () => {
    const stream = await hears(annsBrowser, "?since=2026-01-01T00:00:00Z");
    expect((await stream.next())?.event).toBe("refresh");
  });

  it("asks to look again after something was written to many decisions", async () => {
    const team = await makeTeam(place.id, "Going", [ann]);
    await open(place.steward, { team });
    const stream = await hears(annsBrowser);
    await listening();
    await deleteTeam(place.steward, team, newWrite());
    expect(await until(stream, ({ event }) => event === "refresh")).not.toBeNull();
  });
});

describe("how many", () => {
  it("lets somebody have so many streams and no more; those that were let go count no longer", async () => {
    const eve = await signedIn((await place.join("Eve")).personId);
    const opened: Listening[] = [];
    for (;;) {
      const response = await eve.open("GET", live);
      if (response.status !== 200) {
        expect(response.status).toBe(429);
        expect(response.headers.get("retry-after")).not.toBeNull();
        break;
      }
      opened.push(new Listening(response));
    }
    expect(opened.length).toBeGreaterThan(10);
    await opened.pop()?.stop();
    streams.push(...opened, await listen(eve, live));
  });

  it("is sent as it comes, by whoever stands in between", async () => {
    const { response } = await hears(annsBrowser);
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(response.headers.get("cache-control")).toContain("no-transform");
  });
});
