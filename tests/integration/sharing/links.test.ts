import { beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { mintScope, type Scope } from "../../../lib/server/scope.ts";
import {
  type NewSharedView,
  newSharedView,
  sharedViewResource,
} from "../../../lib/server/sharing/resource.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asApplication, asOwner } from "../../support/tables.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, newWrite, open, settles } from "../../support/writing.ts";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
await useDatabase();
const { loadShared } = await import("../../../lib/server/sharing/loaders.ts");
const { loadVelocityFor } = await import("../../../lib/server/metrics/loaders.ts");

let place: TestWorkspace;
let olga: Scope;
let cleo: Scope;
let ofOlga: Visitor;
let ofCleo: Visitor;

beforeEach(async () => {
  await asOwner("TRUNCATE guess_bucket, shared_view, idempotency");
  place = await makeWorkspace();
  [olga, cleo] = [await place.join("Olga"), await place.join("Cleo")];
  [ofOlga, ofCleo] = [await signedIn(olga.personId), await signedIn(cleo.personId)];
});

const address = () => `/api/v1/workspaces/${place.slug}/shared-views`;
async function share(who: Visitor, view = {}, days = 7): Promise<NewSharedView & { token: string }> {
  const { body } = await who.post(address(), { name: "Quarter", view, days });
  const made = newSharedView.parse(body);
  return { ...made, token: made.url.split("/shared/")[1] ?? "" };
}
/** Everything that a link shows, but for what moves with the clock; null where it shows nothing. */
async function shown(token: string): Promise<string | null> {
  const found = await loadShared(token);
  if (found === null || "wait" in found) return null;
  const { aging: _, ...velocity } = found.velocity.velocity;
  return JSON.stringify({ ...found, velocity: { ...found.velocity, velocity } });
}
async function counted(token: string): Promise<number | null> {
  const found = await loadShared(token);
  return found && !("wait" in found) ? found.velocity.velocity.all.timeToDecide.n : null;
}
const decided = async (who: Scope, input: Parameters<typeof open>[1] = {}) => {
  const reference = await open(who, input);
  await give(who, reference, settles);
  return reference;
};

describe("a read-only link", () => {
  it("shows as much as whoever made it sees, and nothing that they do not", async () => {
    await decided(olga);
    const hidden = await decided(olga, {
      visibility: "people",
      title: "Whom do we acquire?",
      tags: ["secret"],
    });
    const [olgas, cleos] = [await share(ofOlga), await share(ofCleo)];
    expect([await counted(olgas.token), await counted(cleos.token)]).toEqual([2, 1]);
    const before = await shown(cleos.token);
    expect(before).not.toContain("secret");
    await decided(olga, { visibility: "people", tags: ["secret"] });
    await open(olga, { visibility: "people" });
    expect(await shown(cleos.token)).toBe(before);
    expect(await counted(olgas.token)).toBe(4);
    expect(await shown(olgas.token)).not.toContain("Whom do we acquire?");
    expect(await shown(olgas.token)).not.toContain(hidden);
  });

  it("tells times as it was made to: in the hours that people work by now", async () => {
    await open(olga, { openedAt: "2026-01-05" });
    const { token } = await share(ofOlga, { asOf: "2026-01-12", time: "working", by: "none" });
    const told = async () => {
      const found = await loadShared(token);
      if (found === null || "wait" in found) throw new Error("It shows nothing.");
      const { hours, velocity } = found.velocity;
      return [hours?.week, velocity.aging.oldest[0]?.age];
    };
    expect(await told()).toEqual([{ days: [1, 2, 3, 4, 5], from: 540, until: 1020 }, 5 * 8 * 3600]);
    await database().workspace.update({ where: { id: place.id }, data: { workDays: [1, 2], workTo: 600 } });
    expect(await told()).toEqual([{ days: [1, 2], from: 540, until: 600 }, 2 * 3600]);
    const mayChange = async (who: Scope) =>
      (await loadVelocityFor(who, { time: "working" })).hours?.mayChange;
    expect([await mayChange(olga), await mayChange(place.steward)]).toEqual([false, true]);
    expect((await loadVelocityFor(olga, {})).hours).toBeNull();
  });

  it("names no decision and nobody, also of what everybody may see", async () => {
    const reference = await open(olga, { title: "Which queue for the north quay?" });
    const { token } = await share(ofOlga);
    const found = JSON.stringify(await loadShared(token));
    for (const told of ["north quay", reference, "Olga"]) expect(found).not.toContain(told);
  });

  it("shows what stands behind the figures, but nothing said in private, and teams only where they were set side by side", async () => {
    const team = await makeTeam(place.id, "North quay", [olga]);
    await decided(mintScope({ ...olga, teams: [team] }), { team });
    const inside = async (view: object) => {
      const found = await loadShared((await share(ofOlga, view)).token);
      if (found === null || "wait" in found) throw new Error("It shows nothing.");
      return found;
    };
    const byDoor = await inside({ by: "door" });
    expect(byDoor.details.steps.steps.length).toBeGreaterThan(0);
    expect([byDoor.details.comparison.energy, byDoor.details.comparison.quality]).toEqual([null, null]);
    expect(JSON.stringify(byDoor)).not.toContain("North quay");
    expect(JSON.stringify(byDoor)).not.toContain(team);
    const byTeam = await inside({ by: "team" });
    expect(byTeam.details.comparison.energy).toBeNull();
    expect(byTeam.details.comparison.quality).not.toBeNull();
    expect(byTeam.teams.map(({ name }) => name)).toEqual(["North quay"]);
  });

  it("follows its maker out of a team, and is dead once they are suspended, removed, or may only read", async () => {
    const team = await makeTeam(place.id, "Design", [olga, cleo]);
    await decided(mintScope({ ...olga, teams: [team] }), { team, visibility: "team" });
    const { token } = await share(ofCleo);
    expect(await counted(token)).toBe(1);
    await database().teamMembership.deleteMany({ where: { teamId: team, personId: cleo.personId } });
    expect(await counted(token)).toBe(0);
    const where = { workspaceId_personId: { workspaceId: place.id, personId: cleo.personId } };
    for (const data of [
      { status: "suspended" },
      { status: "removed" },
      { role: "viewer" },
      { role: "guest" },
    ] as const) {
      await database().membership.update({ where, data });
      expect(await loadShared(token)).toBeNull();
      await database().membership.update({ where, data: { status: "active", role: "member" } });
      expect(await counted(token)).toBe(0);
    }
  });

  it("is gone with its name once what is left of its maker is erased", async () => {
    const { erase } = await import("../../../lib/server/people/erase.ts");
    const { token } = await share(ofCleo);
    const kept = await share(ofOlga);
    const where = { workspaceId_personId: { workspaceId: place.id, personId: cleo.personId } };
    await database().membership.update({ where, data: { status: "removed" } });
    await erase(place.steward, cleo.personId, newWrite());
    expect(await loadShared(token)).toBeNull();
    const left = await database().sharedView.findMany({ where: { workspaceId: place.id } });
    expect(left.map(({ id }) => id)).toEqual([kept.id]);
  });

  it("answers alike where it is wrong, has ended, was revoked, or its workspace is about to go", async () => {
    const { token, id } = await share(ofOlga);
    const other = token.at(-2) === "A" ? "B" : "A";
    for (const wrong of [
      "",
      "x",
      `${token}x`,
      `${token.slice(0, -2)}${other}${token.at(-1)}`,
      token.slice(22),
    ])
      expect(await loadShared(wrong)).toBeNull();
    await asOwner(
      "UPDATE shared_view SET created_at = now() - interval '2 days', expires_at = now() - interval '1 s'",
    );
    expect(await loadShared(token)).toBeNull();
    await asOwner("UPDATE shared_view SET expires_at = now() + interval '1 day'");
    expect(await counted(token)).toBe(0);
    await asOwner("UPDATE workspace SET delete_after = now() + interval '15 days'");
    expect(await loadShared(token)).toBeNull();
    await asOwner("UPDATE workspace SET delete_after = NULL");
    expect((await ofOlga.post(`${address()}/${id}/revoke`, {})).status).toBe(204);
    expect(await loadShared(token)).toBeNull();
  });

  it("is slowed for whoever tries many, and says so", async () => {
    const { token } = await share(ofOlga);
    for (let times = 0; times < 25; times++) await loadShared(`guess-${times}`);
    expect(await loadShared(token)).toEqual({ wait: expect.stringContaining("Try again in") });
  });

  it("is one of at most fifty of one person, and one that has ended makes room", async () => {
    const links: NewSharedView[] = [];
    for (let times = 0; times < 50; times++) links.push(await share(ofOlga));
    const ask = () => ofOlga.post(address(), { name: "One more", view: {}, days: 7 });
    expect((await ask()).status).toBe(409);
    await share(ofCleo);
    expect((await ofOlga.post(`${address()}/${links[7]?.id}/revoke`, {})).status).toBe(204);
    expect((await ask()).status).toBe(201);
    expect((await ask()).status).toBe(409);
  });

  it("is kept as a hash, shown once, and the same for a retry", async () => {
    const headers = { "idempotency-key": "8f14e45f-ceea-467f-9c3a-0242ac120002" };
    const body = { name: "Quarter", view: { door: "two_way" }, days: 7 };
    const [first, again] = [
      await ofOlga.post(address(), body, headers),
      await ofOlga.post(address(), body, headers),
    ];
    expect(again.body).toEqual(first.body);
    const { url } = newSharedView.parse(first.body);
    const secret = url.slice(-43);
    const rows = await asOwner("SELECT row_to_json(s)::text AS row FROM shared_view s");
    expect(rows).toHaveLength(1);
    const kept = await asOwner("SELECT row_to_json(i)::text AS row FROM idempotency i");
    expect(JSON.stringify([rows, kept])).not.toContain(secret);
  });
});

describe("the list of links", () => {
  const listed = async (who: Visitor) =>
    sharedViewResource
      .array()
      .parse((await who.get(address())).body.views)
      .map(({ name, by }) => `${name} of ${by.name}`);

  it("holds one's own, for admins everybody's, and none that has ended", async () => {
    await share(ofOlga);
    const ended = await share(ofCleo);
    const steward = await signedIn(place.steward.personId);
    expect([await listed(ofOlga), await listed(ofCleo)]).toEqual([["Quarter of Olga"], ["Quarter of Cleo"]]);
    expect(await listed(steward)).toEqual(["Quarter of Cleo", "Quarter of Olga"]);
    expect((await ofOlga.post(`${address()}/${ended.id}/revoke`, {})).status).toBe(404);
    expect((await steward.post(`${address()}/${ended.id}/revoke`, {})).status).toBe(204);
    expect(await listed(steward)).toEqual(["Quarter of Olga"]);
  });

  it("stands in the history of the workspace as made and ended, once", async () => {
    const { id } = await share(ofOlga);
    for (let times = 0; times < 2; times++) await ofOlga.post(`${address()}/${id}/revoke`, {});
    const events = await database().workspaceEvent.findMany({
      where: { workspaceId: place.id, type: { startsWith: "view" } },
    });
    expect(events.map(({ type }) => type)).toEqual(["viewShared", "viewUnshared"]);
  });

  it("refuses what makes no view, names the field, and changes nothing", async () => {
    for (const [body, field] of [
      [{ name: "", view: {}, days: 7 }, "name"],
      [{ name: "Q", view: { door: "revolving" }, days: 7 }, "view.door"],
      [{ name: "Q", view: { team: "01999999-0000-7000-8000-000000000000" }, days: 7 }, "view.team"],
      [{ name: "Q", view: {}, days: 91 }, "days"],
      [{ name: "Q", view: {}, days: 0 }, "days"],
    ] as const) {
      const answer = await ofOlga.post(address(), body);
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    }
    const ofOnePerson = await ofOlga.post(address(), { name: "Q", view: { owner: cleo.personId }, days: 7 });
    expect(ofOnePerson.status).toBe(422);
    expect(await database().sharedView.count()).toBe(0);
  });

  it("is held to its limits by the database too, which lets nobody renew a link", async () => {
    await share(ofOlga);
    for (const change of [
      "name = ''",
      "search = repeat('x', 2001)",
      "expires_at = created_at + interval '101 days'",
    ])
      await expect(asOwner(`UPDATE shared_view SET ${change}`)).rejects.toThrow("shared_view_");
    await expect(
      asApplication("UPDATE shared_view SET expires_at = now() + interval '1 day'"),
    ).rejects.toThrow("permission denied");
  });
});
