import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import { nextRungs } from "../../../lib/server/ladders/resource.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;
let lena: Scope;
let emil: Scope;
let vera: Scope;
let gus: Scope;
let admin: Visitor;
let byBen: Visitor;
let byLena: Visitor;
let ladders: string;
let decisions: string;
let team: string;

beforeAll(async () => {
  harbour = await makeWorkspace();
  const join = harbour.join;
  [olga, ben] = [await join("Olga"), await join("Ben")];
  [lena, emil] = [await join("Lena", "member", "lead"), await join("Emil", "member", "executive")];
  [vera, gus] = [await join("Vera", "viewer"), await join("Gus", "guest")];
  admin = await signedIn((await join("Ada", "admin")).personId);
  [byBen, byLena] = [await signedIn(ben.personId), await signedIn(lena.personId)];
  const workspace = `/api/v1/workspaces/${harbour.slug}`;
  [ladders, decisions] = [`${workspace}/ladders`, `${workspace}/decisions`];
  team = await makeTeam(harbour.id, "Platform", [olga, ben]);
  [olga, ben] = [
    { ...olga, teams: [team] },
    { ...ben, teams: [team] },
  ];
});

beforeEach(async () => {
  await database().ladderRung.deleteMany({});
});

const rung = (who: Scope, hours = 24) => ({ person: who.personId, hours });
const set = (body: object, visitor = admin) => visitor.call("PATCH", ladders, body);
const listed = async () => (await admin.get(ladders)).body.ladders;
const misaligned = async (input: Parameters<typeof open>[1] = {}) => {
  const reference = await open(olga, input);
  await give(ben, reference, {
    type: "takePosition",
    input: { stance: "disagree", about: "objectives", reason: "Growth is not what we are for." },
  });
  return reference;
};

describe("a ladder", () => {
  it("is set for all teams, and for one that then follows its own; emptying it gives way to the one for all", async () => {
    expect(await listed()).toEqual([{ team: null, rungs: [] }]);
    expect((await set({ team: null, rungs: [rung(lena), rung(emil, 72)] })).status).toBe(204);
    expect((await set({ team, rungs: [rung(emil, 4)] })).status).toBe(204);
    expect(await listed()).toMatchObject([
      {
        team: null,
        rungs: [
          { person: { name: "Lena" }, hours: 24 },
          { person: { name: "Emil" }, hours: 72 },
        ],
      },
      { team: { name: "Platform" }, rungs: [{ person: { name: "Emil" }, hours: 4 }] },
    ]);
    const next = async (reference: string) =>
      nextRungs.parse((await byBen.get(`${decisions}/${reference}/ladder`)).body).next;
    const [ofTeam, ofNone] = [await misaligned({ team }), await misaligned()];
    expect([await next(ofTeam), await next(ofNone)]).toEqual([emil.personId, lena.personId]);
    expect((await set({ team, rungs: [] })).status).toBe(204);
    expect(await next(ofTeam)).toBe(lena.personId);
  });

  it("is written down in the history of the workspace, once for each change", async () => {
    const kinds = async () =>
      (await database().workspaceEvent.findMany({ where: { workspaceId: harbour.id } })).filter(
        ({ type }) => type === "ladderChanged",
      );
    const before = (await kinds()).length;
    await set({ team, rungs: [rung(lena)] });
    await set({ team, rungs: [rung(lena)] });
    const told = await kinds();
    expect(told).toHaveLength(before + 1);
    expect(told.at(-1)?.data).toEqual({ team, from: [], to: [rung(lena)] });
  });

  it.each([
    ["a viewer", () => ({ team: null, rungs: [rung(lena), rung(vera)] }), "rungs.1.person"],
    ["a guest", () => ({ team: null, rungs: [rung(gus)] }), "rungs.0.person"],
    ["nobody", () => ({ team: null, rungs: [{ person: randomUUID(), hours: 1 }] }), "rungs.0.person"],
    ["no team", () => ({ team: randomUUID(), rungs: [] }), "team"],
    ["somebody twice", () => ({ team: null, rungs: [rung(lena), rung(lena)] }), "rungs"],
    ["no time", () => ({ team: null, rungs: [rung(lena, 0)] }), "rungs.0.hours"],
    ["half hours", () => ({ team: null, rungs: [rung(lena, 1.5)] }), "rungs.0.hours"],
    ["too much time", () => ({ team: null, rungs: [rung(lena, 721)] }), "rungs.0.hours"],
    [
      "too many",
      () => ({ team: null, rungs: Array.from({ length: 11 }, () => ({ person: randomUUID(), hours: 1 })) }),
      "rungs",
    ],
  ])("with %s on it is refused, and nothing changes", async (_, body, field) => {
    await set({ team: null, rungs: [rung(lena)] });
    const before = await contents();
    const answer = await set(body());
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect(await contents()).toEqual(before);
  });

  it("has nobody on it who has left, or only looks", async () => {
    await set({ team: null, rungs: [rung(lena), rung(emil)] });
    const where = { workspaceId: harbour.id, personId: lena.personId };
    await database().membership.updateMany({ where, data: { role: "viewer" } });
    expect(await listed()).toMatchObject([{ rungs: [{ person: { name: "Emil" } }] }]);
    await database().membership.updateMany({ where, data: { role: "member" } });
  });
});

describe("escalating a decision that the next person does not see", () => {
  it("says so beforehand, and puts them on it; then they answer", async () => {
    await set({ team: null, rungs: [rung(lena, 6), rung(emil)] });
    const reference = await misaligned({ team, visibility: "team" });
    expect((await byLena.get(`${decisions}/${reference}`)).status).toBe(404);
    const { rungs, next } = nextRungs.parse((await byBen.get(`${decisions}/${reference}/ladder`)).body);
    expect(rungs.map(({ person, sees, past }) => [person.name, sees, past])).toEqual([
      ["Lena", false, false],
      ["Emil", false, false],
    ]);
    const raised = await byBen.post(`${decisions}/${reference}/escalate`, {
      to: next,
      statement: "We grow the wrong thing.",
    });
    expect(raised.status).toBe(200);
    expect(raised.body.events).toMatchObject([{ type: "guestInvited" }, { type: "escalated" }]);
    const seen = (await byLena.get(`${decisions}/${reference}`)).body;
    expect(seen.escalations).toMatchObject([
      { to: lena.personId, by: ben.personId, status: "open", statements: [{ side: "against" }] },
    ]);
    const up = nextRungs.parse((await byLena.get(`${decisions}/${reference}/ladder`)).body);
    expect([up.next, up.rungs.map(({ past }) => past)]).toEqual([emil.personId, [true, false]]);
    const answer = { answer: "handed_up", note: "Above me.", to: emil.personId };
    expect((await byLena.post(`${decisions}/${reference}/resolve-escalation`, answer)).status).toBe(200);
    const { escalations, participants } = await readDecision(emil, reference);
    expect(escalations).toMatchObject([
      { to: emil.personId, status: "open", handUps: [{ from: lena.personId }] },
    ]);
    expect(participants).toEqual(expect.arrayContaining([lena.personId, emil.personId]));
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("who is on no ladder and does not see it can be named by its owner alone", async () => {
    const reference = await misaligned({ team, visibility: "team" });
    const body = { to: emil.personId, statement: "We grow the wrong thing." };
    const refused = await byBen.post(`${decisions}/${reference}/escalate`, body);
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ["to"]]);
    await give(olga, reference, { type: "escalate", input: body });
    expect((await readDecision(emil, reference)).escalations).toHaveLength(1);
  });
});
