import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { database } from "../../../lib/server/db.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { type SavedViewResource, savedViewResource } from "../../../lib/server/views/resource.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asApplication, asOwner } from "../../support/tables.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { open } from "../../support/writing.ts";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
await useDatabase();
const { loadSavedViews } = await import("../../../lib/server/views/loaders.ts");

let place: TestWorkspace;
let olga: Scope;
let cleo: Scope;
let ofOlga: Visitor;
let ofCleo: Visitor;
let ofSteward: Visitor;

beforeEach(async () => {
  await asOwner("TRUNCATE saved_view, idempotency");
  place = await makeWorkspace();
  [olga, cleo] = [await place.join("Olga"), await place.join("Cleo")];
  [ofOlga, ofCleo] = [await signedIn(olga.personId), await signedIn(cleo.personId)];
  ofSteward = await signedIn(place.steward.personId);
});

const address = (path = "") => `/api/v1/workspaces/${place.slug}/saved-views${path}`;
const late = { name: "Late ones", page: "decisions", search: "overdue=true", shared: false } as const;
const receipt = z.object({ id: z.uuid() });
const listing = z.object({ views: z.array(savedViewResource) });

async function keep(who: Visitor, given: Partial<Omit<SavedViewResource, "by" | "id">> = {}) {
  const { status, text, body } = await who.post(address(), { ...late, ...given });
  if (status !== 201) throw new Error(text);
  return receipt.parse(body).id;
}
const listed = async (who: Visitor) => listing.parse((await who.get(address())).body).views;
const names = async (who: Visitor) => (await listed(who)).map(({ name }) => name);
/** A change by somebody, and what came of it. */
const rename = async (who: Visitor, id: string, name = "Overdue") =>
  (await who.patch(address(`/${id}`), 1, { name })).status;
const remove = async (who: Visitor, id: string) => (await who.post(address(`/${id}/delete`), {})).status;

describe("a view that is kept", () => {
  it("is its maker's alone, or everybody's here, by name", async () => {
    await keep(ofOlga);
    await keep(ofOlga, { name: "By team", page: "velocity", search: "by=team&door=two_way", shared: true });
    expect(await listed(ofOlga)).toEqual([
      expect.objectContaining({ name: "By team", page: "velocity", shared: true }),
      expect.objectContaining({ name: "Late ones", by: { id: olga.personId, name: "Olga" } }),
    ]);
    expect(await names(ofCleo)).toEqual(["By team"]);
    const viewer = await signedIn((await place.join("Vera", "viewer")).personId);
    expect(await names(viewer)).toEqual(["By team"]);
    expect(await names(ofSteward)).toEqual(["By team"]);
  });

  it("shows each reader what they see themselves", async () => {
    await open(olga, { title: "Which queue?" });
    await open(olga, { title: "Whom do we acquire?", visibility: "people" });
    await keep(ofOlga, { name: "Open", search: "status=open", shared: true });
    const [view] = await listed(ofCleo);
    const count = async (who: Visitor) =>
      (await who.get(`/api/v1/workspaces/${place.slug}/decisions/count?${view?.search}`)).body.total;
    expect([await count(ofOlga), await count(ofCleo)]).toEqual([2, 1]);
  });

  it("has one spelling, and is kept once however often it is sent", async () => {
    const sent = { ...late, search: "status=open&q=two+words&door=two_way" };
    const headers = { "idempotency-key": randomUUID() };
    const first = await ofOlga.post(address(), sent, headers);
    expect((await ofOlga.post(address(), sent, headers)).body).toEqual(first.body);
    expect((await listed(ofOlga)).map(({ search }) => search)).toEqual([
      "door=two_way&q=two+words&status=open",
    ]);
  });

  it("keeps how it tells lengths of time", async () => {
    await keep(ofOlga, { page: "velocity", search: "time=working&by=none" });
    expect((await listed(ofOlga)).map(({ search }) => search)).toEqual(["by=none&time=working"]);
    const sent = { ...late, page: "velocity", search: "time=nights" };
    expect((await ofOlga.post(address(), sent)).status).toBe(422);
  });

  it("is refused where no page would read it so, with the field, and nothing is kept", async () => {
    const lagoon = await makeWorkspace("Lagoon");
    const foreign = await makeTeam(lagoon.id, "Design", []);
    for (const [wrong, field] of [
      [{ name: "" }, "name"],
      [{ name: "x".repeat(101) }, "name"],
      [{ page: "settings" }, "page"],
      [{ search: "door=revolving" }, "search.door"],
      [{ search: "by=team" }, "search.by"],
      [{ search: "references=K7F3Q" }, "search.references"],
      [{ search: "cursor=abc" }, "search.cursor"],
      [{ page: "velocity", search: "status=open" }, "search.status"],
      [{ page: "velocity", search: "whole=yes" }, "search.whole"],
      [{ search: `team=${randomUUID()}` }, "search.team"],
      [{ search: `team=${foreign}` }, "search.team"],
      [{ search: `owner=${lagoon.steward.personId}` }, "search.owner"],
      [{ search: "x".repeat(2_001) }, "search"],
      // Short as letters, and too long as an address has them.
      [{ search: `q=${"中".repeat(200)}&ownerName=${"中".repeat(200)}` }, "search"],
    ] as const) {
      const answer = await ofOlga.post(address(), { ...late, ...wrong });
      expect([field, answer.status, fieldsOf(answer)]).toEqual([field, 422, [field]]);
    }
    expect(await database().savedView.count()).toBe(0);
    const team = await makeTeam(place.id, "Design", [olga]);
    await keep(ofOlga, { search: `team=${team}&owner=${cleo.personId}` });
    await keep(ofOlga, { search: "team=none&owner=none" });
    await keep(ofOlga, { page: "velocity", search: `by=team&team=${team}` });
  });

  it("is one of at most fifty of one person, and a deleted one makes room", async () => {
    const ids: string[] = [];
    for (let times = 0; times < 50; times++) ids.push(await keep(ofOlga, { name: `View ${times}` }));
    expect((await ofOlga.post(address(), late)).status).toBe(409);
    await keep(ofCleo);
    expect(await remove(ofOlga, ids[20] ?? "")).toBe(204);
    await keep(ofOlga);
    expect(await database().savedView.count({ where: { personId: olga.personId } })).toBe(50);
  });

  it("is held to its limits by the database too, in which none becomes another view", async () => {
    await keep(ofOlga);
    for (const change of ["name = ''", "name = repeat('x', 101)", "search = repeat('x', 2001)", "place = 51"])
      await expect(asOwner(`UPDATE saved_view SET ${change}`)).rejects.toThrow("saved_view_");
    await expect(asApplication("UPDATE saved_view SET search = ''")).rejects.toThrow("permission denied");
  });
});

describe("who may change a view", () => {
  it("is its maker; to others one that is not shared is not there", async () => {
    const id = await keep(ofOlga);
    const nobodys = await ofCleo.post(address(`/${randomUUID()}/delete`), {});
    for (const other of [ofCleo, ofSteward]) {
      const answer = await other.post(address(`/${id}/delete`), {});
      expect([answer.status, answer.body.detail]).toEqual([404, nobodys.body.detail]);
      expect(await rename(other, id)).toBe(404);
    }
    expect(await rename(ofOlga, id)).toBe(204);
    expect(await names(ofOlga)).toEqual(["Overdue"]);
    expect(await remove(ofOlga, id)).toBe(204);
    expect(await remove(ofOlga, id)).toBe(404);
  });

  it("is for a shared one its maker and admins, and no other reader", async () => {
    const admin = await signedIn((await place.join("Adam", "admin")).personId);
    const id = await keep(ofOlga, { shared: true });
    expect([await rename(ofCleo, id), await remove(ofCleo, id)]).toEqual([403, 403]);
    expect([await rename(admin, id, "By Adam"), await rename(ofOlga, id, "By Olga")]).toEqual([204, 204]);
    expect(await names(ofCleo)).toEqual(["By Olga"]);
    // Taken back it is its maker's again, and out of the admin's reach.
    expect((await admin.patch(address(`/${id}`), 1, { shared: false })).status).toBe(204);
    expect([await names(ofOlga), await names(ofCleo)]).toEqual([["By Olga"], []]);
    expect(await remove(admin, id)).toBe(404);
    expect((await ofOlga.patch(address(`/${id}`), 1, { shared: true })).status).toBe(204);
    expect(await remove(admin, id)).toBe(204);
    expect(await names(ofOlga)).toEqual([]);
  });

  it("keeps a viewer to views of their own", async () => {
    const viewer = await signedIn((await place.join("Vera", "viewer")).personId);
    const id = await keep(viewer);
    expect((await viewer.post(address(), { ...late, shared: true })).status).toBe(403);
    expect((await viewer.patch(address(`/${id}`), 1, { shared: true })).status).toBe(403);
    expect(await rename(viewer, id)).toBe(204);
    expect(await names(ofOlga)).toEqual([]);
  });
});

describe("what is told of views", () => {
  it("is in the history of the workspace for shared ones alone, and without a name", async () => {
    const own = await keep(ofOlga, { name: "Secret plan" });
    await rename(ofOlga, own, "Secret plan 2");
    const id = await keep(ofOlga, { name: "Late ones", shared: true });
    await rename(ofOlga, id, "Late ones");
    await rename(ofSteward, id, "Overdue");
    await ofOlga.patch(address(`/${id}`), 1, { shared: false });
    await ofOlga.patch(address(`/${id}`), 1, { shared: true });
    await remove(ofOlga, own);
    await remove(ofSteward, id);
    const events = await database().workspaceEvent.findMany({
      where: { workspaceId: place.id, type: { startsWith: "savedView" } },
      orderBy: { seq: "asc" },
    });
    const [shared, taken] = ["savedViewShared", "savedViewUnshared"];
    expect(events.map(({ type }) => type)).toEqual([shared, "savedViewRenamed", taken, shared, taken]);
    expect(new Set(events.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(JSON.stringify(events)).not.toContain("Overdue");
  });

  it("goes with the words of whoever is erased", async () => {
    await keep(ofOlga, { name: "Olga's own" });
    await keep(ofOlga, { name: "Olga's for all", shared: true });
    await keep(ofCleo, { name: "Cleo's for all", shared: true });
    const person = `/api/v1/workspaces/${place.slug}/people/${olga.personId}`;
    expect((await ofSteward.post(`${person}/remove`, {})).status).toBe(200);
    expect(await names(ofCleo)).toEqual(["Cleo's for all", "Olga's for all"]);
    expect((await ofSteward.post(`${person}/erase`, {})).status).toBe(200);
    expect(await database().savedView.findMany({ select: { name: true } })).toEqual([
      { name: "Cleo's for all" },
    ]);
  });
});

describe("a page", () => {
  const look = (who: Visitor, page: "decisions" | "velocity", parameters: Record<string, string>) => {
    asked.headers = new Headers({ cookie: who.cookie });
    return loadSavedViews(place.slug, page, parameters);
  };

  it("lists its own views and marks the one that its address shows, wherever in it somebody is", async () => {
    const id = await keep(ofOlga, { search: "status=open&door=two_way", shared: true });
    await keep(ofOlga, { name: "All", page: "velocity", search: "" });
    const shown = await look(ofCleo, "decisions", { door: "two_way", status: "open", cursor: "x", utm: "y" });
    expect(shown).toMatchObject({ current: id, search: "door=two_way&status=open", maySave: true });
    expect(shown.views).toMatchObject([{ name: "Late ones", by: "Olga", mayChange: false }]);
    expect((await look(ofOlga, "decisions", { door: "two_way" })).current).toBeNull();
    const figures = await look(ofOlga, "velocity", { whole: "yes" });
    expect(figures.views).toMatchObject([{ name: "All", by: null, mayChange: true }]);
    expect(figures.current).toBe(figures.views[0]?.id);
  });

  it("marks one's own before somebody else's of the same address", async () => {
    await keep(ofOlga, { name: "A", shared: true });
    const own = await keep(ofCleo, { name: "B" });
    expect((await look(ofCleo, "decisions", { overdue: "true" })).current).toBe(own);
  });

  it("shows what is left of a view whose address says more than it understands", async () => {
    const id = await keep(ofOlga);
    await asOwner("UPDATE saved_view SET search = 'door=revolving&overdue=true&colour=red'");
    expect((await look(ofOlga, "decisions", { overdue: "true" })).current).toBe(id);
    const { search } = (await listed(ofOlga))[0] ?? { search: "" };
    const opened = await look(ofOlga, "decisions", Object.fromEntries(new URLSearchParams(search)));
    expect([opened.search, opened.current]).toEqual(["overdue=true", id]);
  });
});
