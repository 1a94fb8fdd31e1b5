import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { newId } from "../../../lib/server/ids.ts";
import { changeMember } from "../../../lib/server/people/change-member.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { type ApiAnswer, fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { disagrees, give, newWrite, open } from "../../support/writing.ts";

await useDatabase();

interface Somebody {
  readonly scope: Scope;
  readonly at: Visitor;
}
let harbour: TestWorkspace;
let steward: Somebody;
let admin: Somebody;
let member: Somebody;
let viewer: Somebody;

const api = (path = "") => `/api/v1/workspaces/${harbour.slug}${path}`;
const one = ({ scope }: Somebody, deed = "") => api(`/people/${scope.personId}${deed}`);

async function join(name: string, role: "admin" | "member" | "viewer" | "steward"): Promise<Somebody> {
  const scope = await harbour.join(name, role);
  return { scope, at: await signedIn(scope.personId) };
}

beforeEach(async () => {
  harbour = await makeWorkspace();
  steward = { scope: harbour.steward, at: await signedIn(harbour.steward.personId) };
  admin = await join("Ada Admin", "admin");
  member = await join("Mia Member", "member");
  viewer = await join("Vic Viewer", "viewer");
});

const kinds = async () =>
  (
    await database().workspaceEvent.findMany({ where: { workspaceId: harbour.id }, orderBy: { seq: "asc" } })
  ).map(({ type }) => type);

/** Nothing at all was written. */
async function refused(status: number, code: string, send: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const before = await contents();
  const answer = await send();
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  // Looking at a session extends nothing here, so that every table stays as it was.
  expect(await contents()).toEqual(before);
  return answer;
}

const names = ({ body }: ApiAnswer) => (body.people as { name: string }[]).map(({ name }) => name);

describe("the list of people", () => {
  it("is by name, page by page, with addresses for those who administer only", async () => {
    const all = await admin.at.get(api("/people"));
    expect(names(all)).toEqual(["Ada Admin", "Mia Member", "Stu Steward", "Vic Viewer"]);
    expect(all.text).toContain("@example.org");
    const seen = await viewer.at.get(api("/people"));
    expect(names(seen)).toEqual(names(all));
    expect((seen.body.people as { email: string | null }[]).filter(({ email }) => email)).toHaveLength(1);
    const first = await admin.at.get(api("/people?limit=3"));
    const second = await admin.at.get(api(`/people?limit=3&cursor=${first.body.next}`));
    expect([...names(first), ...names(second)]).toEqual(names(all));
    expect(second.body).toMatchObject({ next: null, total: 4 });
  });

  it("is searched and filtered; a member finds nobody by their address", async () => {
    expect(names(await admin.at.get(api("/people?q=MIA")))).toEqual(["Mia Member"]);
    expect(names(await admin.at.get(api(`/people?q=${member.scope.personId}`)))).toEqual(["Mia Member"]);
    expect(names(await viewer.at.get(api(`/people?q=${member.scope.personId}`)))).toEqual([]);
    expect(names(await admin.at.get(api("/people?role=admin")))).toEqual(["Ada Admin"]);
    expect(names(await admin.at.get(api("/people?standing=executive")))).toEqual(["Stu Steward"]);
    await admin.at.post(one(member, "/suspend"), {});
    expect(names(await admin.at.get(api("/people?status=suspended")))).toEqual(["Mia Member"]);
    expect(names(await viewer.at.get(api("/people")))).not.toContain("Mia Member");
    expect((await admin.at.get(api("/people?cursor=rubbish"))).status).toBe(422);
  });
});

describe("role and standing", () => {
  it("are changed by an admin, and it is written down", async () => {
    const answer = await admin.at.patch(one(member), 1, { role: "admin", standing: "lead" });
    expect(answer.body).toMatchObject({ role: "admin", standing: "lead", version: 2 });
    expect(await kinds()).toEqual(["made", "roleChanged", "standingChanged"]);
  });

  it("hold from the next request on", async () => {
    await admin.at.patch(one(member), 1, { role: "viewer" });
    const decision = { title: "Which queue?", door: "two_way" };
    expect((await member.at.post(api("/decisions"), decision)).status).toBe(403);
    await admin.at.patch(one(member), 2, { role: "member" });
    expect((await member.at.post(api("/decisions"), decision)).status).toBe(201);
  });

  it("are not given by members, nor above one's own, nor taken from a steward by an admin", async () => {
    await refused(403, "not-allowed", () => member.at.patch(one(viewer), 1, { role: "member" }));
    const answer = await refused(403, "not-allowed", () =>
      admin.at.patch(one(member), 1, { role: "steward" }),
    );
    expect(fieldsOf(answer)).toEqual(["role"]);
    await refused(403, "not-allowed", () => admin.at.patch(one(steward), 1, { role: "member" }));
    expect((await steward.at.patch(one(member), 1, { role: "steward" })).status).toBe(200);
  });

  it("of two admins at once: the second is shown what the first one did", async () => {
    await admin.at.patch(one(member), 1, { standing: "lead" });
    const late = await refused(409, "version-conflict", () =>
      steward.at.patch(one(member), 1, { standing: "executive" }),
    );
    expect(late.body.current).toMatchObject({ standing: "lead", version: 2 });
    const [first, second] = await Promise.all([
      admin.at.patch(one(viewer), 1, { standing: "lead" }),
      steward.at.patch(one(viewer), 1, { standing: "executive" }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
  });

  it("need the version that was read, and something to change", async () => {
    await refused(428, "version-required", () =>
      admin.at.call("PATCH", one(member), { role: "viewer" }, { "if-match": null }),
    );
    await refused(422, "invalid", () => admin.at.patch(one(member), 1, {}));
    await refused(422, "invalid", () => admin.at.patch(one(member), 1, { role: "owner" }));
  });
});

describe("somebody who is suspended or removed", () => {
  it("is out at the next request, and in again once restored", async () => {
    expect((await admin.at.post(one(member, "/suspend"), {})).body).toMatchObject({ status: "suspended" });
    const gone = await member.at.get(api());
    const never = await member.at.get("/api/v1/workspaces/there-is-none");
    expect([gone.status, { ...gone.body, requestId: "" }]).toEqual([
      never.status,
      { ...never.body, requestId: "" },
    ]);
    await refused(409, "already-done", () => admin.at.post(one(member, "/suspend"), {}));
    await admin.at.post(one(member, "/restore"), {});
    expect((await member.at.get(api())).status).toBe(200);
    await admin.at.post(one(member, "/remove"), {});
    expect((await member.at.get(api())).status).toBe(404);
    expect(await kinds()).toEqual(["made", "suspended", "restored", "removed"]);
  });

  it("is so by an admin only, never by themselves, and not from elsewhere", async () => {
    await refused(403, "not-allowed", () => member.at.post(one(viewer, "/suspend"), {}));
    await refused(403, "not-allowed", () => member.at.post(one(viewer, "/remove"), {}));
    await refused(403, "not-allowed", () => admin.at.post(one(admin, "/remove"), {}));
    const other = await makeWorkspace("Elsewhere");
    const theirs = await other.join("Somebody else");
    const notOurs = await admin.at.post(api(`/people/${theirs.personId}/suspend`), {});
    const nobody = await admin.at.post(api(`/people/${newId()}/suspend`), {});
    expect([notOurs.status, { ...notOurs.body, requestId: "" }]).toEqual([
      404,
      { ...nobody.body, requestId: "" },
    ]);
  });

  it("leaves no open decision behind unsaid: they are listed, and handed over or left in so many words", async () => {
    const reference = await open(member.scope, { title: "Which queue?" });
    expect((await admin.at.get(one(member))).body.owns).toEqual([{ reference, title: "Which queue?" }]);
    const asked = await refused(422, "invalid", () => admin.at.post(one(member, "/remove"), {}));
    expect(fieldsOf(asked)).toEqual(["handTo"]);
    const toViewer = { handTo: viewer.scope.personId };
    await refused(422, "invalid", () => admin.at.post(one(member, "/remove"), toViewer));
    await refused(422, "invalid", () => admin.at.post(one(member, "/remove"), { handTo: newId() }));
    await refused(422, "invalid", () =>
      admin.at.post(one(member, "/remove"), { handTo: member.scope.personId }),
    );
    const removed = await admin.at.post(one(member, "/remove"), { handTo: steward.scope.personId });
    expect(removed.status).toBe(200);
    const decision = await admin.at.get(api(`/decisions/${reference}`));
    expect(decision.body).toMatchObject({ owner: steward.scope.personId });
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("may leave their decisions as they are", async () => {
    const reference = await open(member.scope);
    expect((await admin.at.post(one(member, "/remove"), { handTo: null })).status).toBe(200);
    const decision = await admin.at.get(api(`/decisions/${reference}`));
    expect(decision.body).toMatchObject({ owner: member.scope.personId });
  });
});

describe("whoever lost their role while they waited for their turn", () => {
  const act = () => changeMember(admin.scope, member.scope.personId, { standing: "lead" }, 1, newWrite());

  it("acts no more", async () => {
    await steward.at.patch(one(admin), 1, { role: "member" });
    await expect(act()).rejects.toMatchObject({ code: "not-allowed" });
    await steward.at.post(one(admin, "/suspend"), {});
    await expect(act()).rejects.toMatchObject({ code: "not-found" });
    await steward.at.post(one(admin, "/restore"), {});
    await steward.at.patch(one(admin), 4, { role: "admin" });
    expect((await act()).status).toBe(200);
  });
});

describe("leaving", () => {
  it("is everybody's own to do, with their work handed over", async () => {
    const reference = await open(member.scope);
    await refused(422, "invalid", () => member.at.post(api("/leave"), {}));
    expect((await member.at.post(api("/leave"), { handTo: admin.scope.personId })).status).toBe(204);
    expect((await member.at.get(api())).status).toBe(404);
    expect((await admin.at.get(api(`/decisions/${reference}`))).body.owner).toBe(admin.scope.personId);
    expect((await viewer.at.post(api("/leave"), {})).status).toBe(204);
    expect(await kinds()).toEqual(["made", "left", "left"]);
  });
});

describe("the last steward", () => {
  it("cannot be demoted, suspended, removed or leave", async () => {
    await refused(409, "last-steward", () => steward.at.patch(one(steward), 1, { role: "admin" }));
    await refused(409, "last-steward", () => steward.at.post(one(steward, "/suspend"), {}));
    await refused(409, "last-steward", () => steward.at.post(api("/leave"), {}));
    const second = await join("Second", "steward");
    expect((await second.at.post(one(steward, "/remove"), {})).status).toBe(200);
    await refused(409, "last-steward", () => second.at.post(api("/leave"), {}));
  });

  it("hands the stewardship over first", async () => {
    await refused(403, "not-allowed", () =>
      admin.at.post(api("/stewardship"), { to: member.scope.personId }),
    );
    await refused(422, "invalid", () => steward.at.post(api("/stewardship"), { to: steward.scope.personId }));
    await refused(404, "not-found", () => steward.at.post(api("/stewardship"), { to: newId() }));
    const answer = await steward.at.post(api("/stewardship"), { to: member.scope.personId });
    expect(answer.body).toMatchObject({ id: steward.scope.personId, role: "admin" });
    expect((await admin.at.get(one(member))).body.role).toBe("steward");
    expect((await steward.at.post(api("/leave"), {})).status).toBe(204);
  });

  it("stays even where two stewards let each other go at the same moment", async () => {
    const second = await join("Second", "steward");
    const answers = await Promise.all([
      steward.at.post(one(second, "/remove"), {}),
      second.at.post(one(steward, "/remove"), {}),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await database().membership.count({
      where: { workspaceId: harbour.id, role: "steward", status: "active" },
    });
    expect(left).toBe(1);
  });
});

describe("invitations", () => {
  const invite = (who: Somebody, role: string) => who.at.post(api("/invitations"), { role });

  it("are listed while they are open, and revoked", async () => {
    const made = await invite(steward, "steward");
    await invite(admin, "viewer");
    const { body } = await admin.at.get(api("/invitations"));
    const list = body.invitations as { id: string; role: string; invitedBy: string }[];
    expect(list.map(({ role, invitedBy }) => [role, invitedBy])).toEqual([
      ["viewer", "Ada Admin"],
      ["steward", "Stu Steward"],
    ]);
    const [viewers, stewards] = list.map(({ id }) => api(`/invitations/${id}/revoke`));
    await refused(403, "not-allowed", () => member.at.get(api("/invitations")));
    await refused(403, "not-allowed", () => member.at.post(viewers ?? "", {}));
    await refused(403, "not-allowed", () => admin.at.post(stewards ?? "", {}));
    await refused(404, "not-found", () => admin.at.post(api(`/invitations/${newId()}/revoke`), {}));
    expect((await admin.at.post(viewers ?? "", {})).status).toBe(204);
    expect((await admin.at.post(viewers ?? "", {})).status).toBe(204);
    expect((await steward.at.post(stewards ?? "", {})).status).toBe(204);
    expect((await admin.at.get(api("/invitations"))).body.invitations).toEqual([]);
    const token = String(made.body.url).split("/join/")[1];
    expect((await viewer.at.post("/api/v1/join", { token })).status).toBe(404);
    expect(await kinds()).toEqual(["made", "invited", "invited", "invitationRevoked", "invitationRevoked"]);
  });
});

describe("erasing somebody", () => {
  const gone = "Somebody who left";
  let reference = "";
  beforeEach(async () => {
    // A name and words that nothing else in this database has.
    member = await join("Zelda Quux", "member");
    reference = await open(member.scope, {
      title: "Zelda's own title",
      question: "Zelda asks",
      options: ["Zelda's"],
    });
    await give(admin.scope, reference, disagrees("Ada's reason"));
    await give(member.scope, reference, disagrees("Zelda's reason"));
    await admin.at.post(one(member, "/remove"), { handTo: admin.scope.personId });
  });

  it("takes their name and words from everywhere and leaves the chains whole", async () => {
    const answer = await admin.at.post(one(member, "/erase"), {});
    expect(answer.body).toMatchObject({ name: gone, email: null, erased: true });
    const places = [
      "/decisions",
      `/decisions/${reference}`,
      `/decisions/${reference}/history`,
      "/people?status=removed",
    ];
    for (const place of places) {
      const { text, status } = await admin.at.get(api(place));
      expect(status, place).toBe(200);
      expect(text, place).not.toContain("Zelda");
    }
    const decision = await admin.at.get(api(`/decisions/${reference}`));
    expect(decision.text).toContain("Ada's reason");
    expect(decision.text).toContain(gone);
    for (const q of ["Zelda", "own"])
      expect((await admin.at.get(api(`/decisions?q=${q}`))).body.decisions, q).toEqual([]);
    expect((await admin.at.get(api(`/people?q=${gone}`))).body.people).toEqual([]);
    expect((await verifyAudit(database())).findings).toEqual([]);
    const everything = JSON.stringify(await contents());
    expect(everything).not.toContain("Zelda");
    expect((await member.at.get("/api/v1/me")).status).toBe(401);
    await refused(409, "already-done", () => admin.at.post(one(member, "/erase"), {}));
    await refused(409, "already-done", () => admin.at.post(one(member, "/restore"), {}));
  });

  it("keeps the account of somebody who is in another workspace, and their name there", async () => {
    const other = await makeWorkspace("Elsewhere");
    await database().membership.create({
      data: {
        workspaceId: other.id,
        personId: member.scope.personId,
        role: "member",
        standing: "lead",
      },
    });
    await admin.at.post(one(member, "/erase"), {});
    const there = await member.at.get(`/api/v1/workspaces/${other.slug}`);
    expect(there.text).toContain("Zelda Quux");
    expect((await admin.at.get(api(`/decisions/${reference}`))).text).not.toContain("Zelda");
  });

  it("is for those who administer, and after removing only", async () => {
    await refused(403, "not-allowed", () => viewer.at.post(one(member, "/erase"), {}));
    await refused(409, "wrong-state", () => admin.at.post(one(viewer, "/erase"), {}));
  });
});
