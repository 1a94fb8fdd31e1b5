import { beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "../../../lib/server/db.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { newSnooze, signalResource } from "../../../lib/server/signals/resource.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asApplication, asOwner } from "../../support/tables.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open, settles } from "../../support/writing.ts";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
await useDatabase();
const { loadSignalCount } = await import("../../../lib/server/signals/loaders.ts");

let place: TestWorkspace;
let olga: Scope;
let ada: Scope;
let ofOlga: Visitor;
let ofAda: Visitor;
let ofVera: Visitor;

beforeEach(async () => {
  place = await makeWorkspace();
  [olga, ada] = [await place.join("Olga"), await place.join("Ada", "admin")];
  const vera = await place.join("Vera", "viewer");
  [ofOlga, ofAda] = [await signedIn(olga.personId), await signedIn(ada.personId)];
  ofVera = await signedIn(vera.personId);
});

const address = () => `/api/v1/workspaces/${place.slug}/signals`;
const told = async (who: Visitor, search = "") =>
  signalResource.array().parse((await who.get(`${address()}${search}`)).body.signals);
const said = async (who: Visitor, search = "") =>
  (await told(who, search)).map(({ name, n, snooze }) => `${name} ${n}${snooze ? ", put aside" : ""}`);

/** Opened five days ago, with enough known since three. */
async function lingers(who: Scope, input: Parameters<typeof open>[1] = {}): Promise<string> {
  const reference = await open(who, { share: 80, ...input });
  await asOwner(
    `UPDATE facts SET opened_at = now() - interval '5 days', enough_since = now() - interval '3 days'
      WHERE decision_id = (SELECT id FROM decision WHERE workspace_id = $1 AND reference = $2)`,
    [place.id, reference],
  );
  return reference;
}
const aside = { signal: "waiting", reason: "The board meets on Monday.", days: 7 };
const putAside = async (who: Visitor, change: object = {}) =>
  newSnooze.parse((await who.post(`${address()}/snoozes`, { ...aside, ...change })).body);
const history = async () => {
  const events = await database().workspaceEvent.findMany({
    where: { workspaceId: place.id, type: { startsWith: "signal" } },
    orderBy: { seq: "asc" },
  });
  return events.map(({ type }) => type);
};

describe("signals", () => {
  it("are none where there is nothing to say", async () => {
    await open(olga);
    expect(await said(ofVera)).toEqual([]);
  });

  it("count within the sight of whoever asks, and open the decisions that they count", async () => {
    await lingers(olga);
    const hidden = await lingers(olga, { visibility: "people", title: "Whom do we acquire?" });
    expect(await said(ofOlga)).toEqual(["waiting 2"]);
    expect(await said(ofVera)).toEqual(["waiting 1"]);
    const [signal] = await told(ofOlga);
    expect(signal?.behind).toEqual({ pick: "lingering", cohort: {} });
    const behind = async (who: Visitor) =>
      JSON.stringify((await who.get(`/api/v1/workspaces/${place.slug}/decisions?pick=lingering`)).body);
    expect(await behind(ofOlga)).toContain(hidden);
    expect(await behind(ofVera)).not.toContain(hidden);
  });

  it("are gone once what they ask for is done", async () => {
    const reference = await lingers(olga);
    expect(await said(ofOlga)).toEqual(["waiting 1"]);
    await give(olga, reference, settles);
    expect(await said(ofOlga)).toEqual([]);
  });

  it("are none of one person’s decisions", async () => {
    await lingers(olga);
    expect(await said(ofAda, `?owner=${olga.personId}`)).toEqual([]);
  });

  it("refuse a view that cannot be, and name the field", async () => {
    const answer = await ofOlga.get(`${address()}?door=revolving`);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["door"]]);
  });
});

describe("putting a signal aside", () => {
  it("holds for everybody, says who, why and until when, and leaves the others alone", async () => {
    const reference = await lingers(olga);
    await lingers(olga);
    await give(olga, reference, settles);
    await asOwner("UPDATE facts SET review_on = current_date - 2 WHERE decided_at IS NOT NULL");
    const { id, until } = await putAside(ofAda);
    expect(await said(ofVera)).toEqual(["waiting 1, put aside", "review 1"]);
    const [signal] = await told(ofVera);
    const by = { id: ada.personId, name: "Ada" };
    expect(signal?.snooze).toEqual({ id, until, team: null, reason: aside.reason, by });
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it("ends by itself", async () => {
    await lingers(olga);
    await putAside(ofAda);
    await asOwner(
      "UPDATE signal_snooze SET created_at = now() - interval '8 days', until = now() - interval '1 s'",
    );
    expect(await said(ofVera)).toEqual(["waiting 1"]);
  });

  it("can be ended before, once, and both stand in the history of the workspace", async () => {
    await lingers(olga);
    const { id } = await putAside(ofAda);
    const end = () => ofAda.post(`${address()}/snoozes/${id}/end`, {});
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect(await said(ofVera)).toEqual(["waiting 1"]);
    expect(await history()).toEqual(["signalSnoozed", "signalWoken"]);
  });

  it("again replaces the reason and the time", async () => {
    await lingers(olga);
    await putAside(ofAda);
    const { id } = await putAside(ofAda, { reason: "Until the audit.", days: 1 });
    const [signal] = await told(ofVera);
    expect(signal?.snooze).toMatchObject({ id, reason: "Until the audit." });
    expect(await database().signalSnooze.count({ where: { workspaceId: place.id, endedAt: null } })).toBe(1);
  });

  it("for a team holds where that team is looked at; for all, there too", async () => {
    const team = await makeTeam(place.id, "Design", [olga]);
    await lingers(olga, { team });
    await putAside(ofAda, { team });
    expect(await said(ofVera)).toEqual(["waiting 1"]);
    expect(await said(ofVera, `?team=${team}`)).toEqual(["waiting 1, put aside"]);
    await asOwner("UPDATE signal_snooze SET team_id = NULL");
    expect(await said(ofVera)).toEqual(["waiting 1, put aside"]);
    expect(await said(ofVera, `?team=${team}`)).toEqual(["waiting 1, put aside"]);
  });

  it("tells the same thing once to a retry", async () => {
    const headers = { "idempotency-key": "8f14e45f-ceea-467f-9c3a-0242ac120003" };
    const [first, again] = [
      await ofAda.post(`${address()}/snoozes`, aside, headers),
      await ofAda.post(`${address()}/snoozes`, aside, headers),
    ];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect(await history()).toEqual(["signalSnoozed"]);
  });

  it("is for admins, and for nobody of another workspace", async () => {
    await lingers(olga);
    const { id } = await putAside(ofAda);
    for (const who of [ofOlga, ofVera]) {
      expect((await who.post(`${address()}/snoozes`, aside)).status).toBe(403);
      expect((await who.post(`${address()}/snoozes/${id}/end`, {})).status).toBe(403);
    }
    const elsewhere = await makeWorkspace("Lagoon");
    const stranger = await signedIn(elsewhere.steward.personId);
    const foreign = await stranger.post(`/api/v1/workspaces/${elsewhere.slug}/signals/snoozes/${id}/end`, {});
    const nobodys = await stranger.post(
      `/api/v1/workspaces/${elsewhere.slug}/signals/snoozes/01999999-0000-7000-8000-000000000000/end`,
      {},
    );
    expect([foreign.status, foreign.body.detail]).toEqual([404, nobodys.body.detail]);
    expect(await said(ofVera)).toEqual(["waiting 1, put aside"]);
  });

  it("refuses what says too little, names the field, and changes nothing", async () => {
    for (const [change, field] of [
      [{ signal: "ranking" }, "signal"],
      [{ reason: " " }, "reason"],
      [{ reason: "x".repeat(2001) }, "reason"],
      [{ days: 0 }, "days"],
      [{ days: 91 }, "days"],
      [{ team: "01999999-0000-7000-8000-000000000000" }, "team"],
    ] as const) {
      const answer = await ofAda.post(`${address()}/snoozes`, { ...aside, ...change });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    }
    expect(await database().signalSnooze.count({ where: { workspaceId: place.id } })).toBe(0);
    expect(await history()).toEqual([]);
  });

  it("loses its reason, and nothing else, once whoever gave it is erased", async () => {
    await putAside(ofAda);
    const steward = await signedIn(place.steward.personId);
    for (const step of ["remove", "erase"])
      await steward.post(`/api/v1/workspaces/${place.slug}/people/${ada.personId}/${step}`, {});
    // Facts are computed anew by an erasure; what waits begins after it.
    await lingers(olga);
    const [signal] = await told(ofVera);
    expect(signal?.snooze?.reason).toBeNull();
    expect(signal?.snooze?.by.name).not.toBe("Ada");
  });

  it("is held to its limits by the database too, which lets nobody prolong it", async () => {
    await putAside(ofAda);
    for (const change of ["signal = 'ranking'", "reason = ''", "until = created_at + interval '101 days'"])
      await expect(asOwner(`UPDATE signal_snooze SET ${change}`)).rejects.toThrow("signal_snooze_");
    await expect(asApplication("UPDATE signal_snooze SET until = until + interval '1 day'")).rejects.toThrow(
      "permission denied",
    );
  });
});

describe("the line at home", () => {
  const countFor = (who: Visitor) => {
    asked.headers = new Headers({ cookie: who.cookie });
    return loadSignalCount(place.slug);
  };

  it("counts what nobody has put aside, for those who can act on it", async () => {
    await lingers(olga);
    expect([await countFor(ofAda), await countFor(ofOlga), await countFor(ofVera)]).toEqual([1, 0, 0]);
    await putAside(ofAda);
    expect(await countFor(ofAda)).toBe(0);
  });
});
