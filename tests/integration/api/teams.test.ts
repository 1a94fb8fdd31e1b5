import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { scopeOf } from "../../../lib/server/session.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open, undoes } from "../../support/writing.ts";

await useDatabase();

const made = z.object({ id: z.string() });
const listed = z.object({
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      parent: z.string().nullable(),
      people: z.array(z.object({ name: z.string() })),
    }),
  ),
});
let harbour: TestWorkspace;
let olga: Scope;
let admin: Visitor;
let member: Visitor;
let guest: Visitor;
let teams: string;
let names = 0;

beforeAll(async () => {
  harbour = await makeWorkspace();
  olga = await harbour.join("Olga");
  admin = await signedIn((await harbour.join("Ada", "admin")).personId);
  member = await signedIn((await harbour.join("Mia")).personId);
  guest = await signedIn((await harbour.join("Gus", "guest")).personId);
  teams = `/api/v1/workspaces/${harbour.slug}/teams`;
});

const make = async (body: object = {}) => {
  names += 1;
  return made.parse((await admin.post(teams, { name: `Team ${names}`, ...body })).body).id;
};
const change = (id: string, body: object, visitor = admin) => visitor.call("PATCH", `${teams}/${id}`, body);
const list = async () => listed.parse((await admin.get(teams)).body).teams;

describe("a team", () => {
  it("is made, renamed, moved below another and out again", async () => {
    const [above, id] = [await make(), await make()];
    expect((await change(id, { name: "Storage", parent: above })).status).toBe(204);
    expect(await list()).toContainEqual({ id, name: "Storage", parent: above, people: [] });
    expect((await change(id, { parent: null })).status).toBe(204);
    expect((await list()).find((team) => team.id === id)?.parent).toBeNull();
  });

  it("has members of the workspace in it, and guests and strangers never", async () => {
    const id = await make();
    const stranger = await (await makeWorkspace("Elsewhere")).join("Zoe");
    const gone = await harbour.join("Nora");
    await database().membership.updateMany({
      where: { personId: gone.personId },
      data: { status: "removed" },
    });
    const guests = await harbour.join("Gil", "guest");
    for (const person of [olga.personId, olga.personId])
      expect((await admin.post(`${teams}/${id}/add-person`, { person })).status).toBe(204);
    const before = await contents();
    const refused = [stranger.personId, gone.personId, guests.personId, randomUUID()].map((person) =>
      admin.post(`${teams}/${id}/add-person`, { person }),
    );
    const texts = (await Promise.all(refused)).map(({ text, body }) =>
      text.replace(String(body.requestId), ""),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("is nobody in this workspace");
    expect(await contents()).toEqual(before);
    expect((await list()).find((team) => team.id === id)?.people).toEqual([{ name: "Olga" }]);
    expect((await scopeOf(olga.personId, harbour.slug))?.teams).toContain(id);
    expect((await admin.post(`${teams}/${id}/remove-person`, { person: olga.personId })).status).toBe(204);
    expect((await scopeOf(olga.personId, harbour.slug))?.teams).not.toContain(id);
  });

  it("has a name that no other has, in whatever case, and none that is empty or endless", async () => {
    const id = await make({ name: "Ports" });
    const other = await make();
    const before = await contents();
    for (const answer of [
      await admin.post(teams, { name: "PORTS" }),
      await change(other, { name: "ports" }),
      await admin.post(teams, { name: "" }),
      await admin.post(teams, { name: "x".repeat(201) }),
    ])
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ["name"]]);
    expect(await contents()).toEqual(before);
    expect((await change(id, { name: "PORTS" })).status).toBe(204);
  });

  it("is never below itself, in the database neither", async () => {
    const above = await make();
    const between = await make({ parent: above });
    const below = await make({ parent: between });
    for (const parent of [above, between, below]) {
      const answer = await change(above, { parent });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ["parent"]]);
    }
    await expect(
      asOwner("UPDATE team SET parent_id = $1 WHERE id = $2", [below, above]),
    ).rejects.toMatchObject({ code: "23514", constraint: "team_has_no_cycle" });
  });

  it("of another workspace is exactly one that does not exist", async () => {
    const elsewhere = await makeWorkspace("Lagoon");
    const [theirs, nobodys] = [randomUUID(), randomUUID()];
    await database().team.create({ data: { workspaceId: elsewhere.id, id: theirs, name: "Theirs" } });
    const asks = async (id: string) => [
      await change(id, { name: "Mine" }),
      await admin.post(`${teams}/${id}/delete`, {}),
      await admin.post(`${teams}/${id}/add-person`, { person: olga.personId }),
      await admin.post(`${teams}/${id}/remove-person`, { person: olga.personId }),
      await admin.post(teams, { name: "Below", parent: id }),
      await change(await make(), { parent: id }),
    ];
    const said = (answers: Awaited<ReturnType<typeof asks>>) =>
      answers.map(({ status, text, body }) => [status, text.replace(String(body.requestId), "")]);
    const first = said(await asks(theirs));
    expect(first).toEqual(said(await asks(nobodys)));
    expect(first.map(([status]) => status)).toEqual([404, 404, 404, 404, 422, 422]);
  });
});

it("members read the teams and change none; guests do not even read them", async () => {
  const id = await make();
  const before = await contents();
  expect((await member.get(teams)).status).toBe(200);
  expect((await guest.get(teams)).status).toBe(403);
  for (const visitor of [member, guest]) {
    const answers = [
      await visitor.post(teams, { name: "Mine" }),
      await change(id, { name: "Mine" }, visitor),
      await visitor.post(`${teams}/${id}/delete`, {}),
      await visitor.post(`${teams}/${id}/add-person`, { person: olga.personId }),
      await visitor.post(`${teams}/${id}/remove-person`, { person: olga.personId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  }
  expect(await contents()).toEqual(before);
});

it("whoever leaves the workspace, or becomes a guest, is in no team any more", async () => {
  const id = await make();
  for (const data of [{ status: "removed" as const }, { role: "guest" as const }]) {
    const { personId } = await harbour.join("Leo");
    await admin.post(`${teams}/${id}/add-person`, { person: personId });
    await database().membership.updateMany({ where: { personId }, data });
    expect(await database().teamMembership.count({ where: { personId } })).toBe(0);
  }
});

describe("deleting a team", () => {
  let id: string;
  beforeEach(async () => {
    id = await make();
  });

  it("leaves its decisions to the workspace, or to the people on them, hidden ones too, and says so in their history", async () => {
    const seen = await open(olga, { team: id });
    const hidden = await open(olga, { team: id, visibility: "team" });
    const gone = await open(olga, { team: id });
    await give(olga, gone, undoes);
    expect((await admin.post(`${teams}/${id}/delete`, {})).status).toBe(204);
    expect(await readDecision(olga, seen)).toMatchObject({ team: null, visibility: "workspace", version: 2 });
    expect(await readDecision(olga, hidden)).toMatchObject({ team: null, visibility: "people", version: 2 });
    expect((await verifyAudit(database())).findings).toEqual([]);
    expect((await list()).some((team) => team.id === id)).toBe(false);
  });

  it("moves those up that were part of it", async () => {
    const above = await make();
    await change(id, { parent: above });
    const below = await make({ parent: id });
    await admin.post(`${teams}/${id}/delete`, {});
    expect((await list()).find((team) => team.id === below)?.parent).toBe(above);
  });

  it("answers the same whether hidden decisions belong to it or not", async () => {
    await open(olga, { team: id, visibility: "people" });
    const other = await make();
    const answers = [
      await admin.post(`${teams}/${id}/delete`, {}),
      await admin.post(`${teams}/${other}/delete`, {}),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ""],
      [204, ""],
    ]);
  });
});
