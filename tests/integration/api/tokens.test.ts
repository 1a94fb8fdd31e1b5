import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ApiAnswer, fieldsOf, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents, countRows } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

let harbour: TestWorkspace;
let steward: Visitor;
let mara: string;
let member: Visitor;
let viewer: Visitor;
let base: string;

const made = z.looseObject({ id: z.uuid(), token: z.string() });
const list = z.object({
  tokens: z.array(z.looseObject({ id: z.string(), lastUsedAt: z.string().nullable() })),
});
const receipt = z.object({ reference: z.string() });
const decision = { title: "Which queue?", door: "two_way" };

async function visitorFor(personId: string): Promise<Visitor> {
  await asOwner("DELETE FROM account WHERE user_id = $1", [personId]);
  return signedIn(personId);
}

beforeAll(async () => {
  harbour = await makeWorkspace();
  base = `/api/v1/workspaces/${harbour.slug}`;
  steward = await visitorFor(harbour.steward.personId);
  mara = (await harbour.join("Mara")).personId;
  member = await visitorFor(mara);
  viewer = await visitorFor((await harbour.join("Vera", "viewer")).personId);
});

async function token(of: Visitor, reach: string, name = "Script"): Promise<z.infer<typeof made>> {
  const answer = await of.post(`${base}/tokens`, { name, reach, days: 30 });
  expect(answer.status, answer.text).toBe(201);
  return made.parse(answer.body);
}

async function service(role: string, name = "Chat robot"): Promise<z.infer<typeof made>> {
  const answer = await steward.post(`${base}/service-tokens`, { name, role, days: 30 });
  expect(answer.status, answer.text).toBe(201);
  return made.parse(answer.body);
}

/** A program: no cookie, no Origin. */
const program = { origin: null, "sec-fetch-site": null };
const call = (secret: string, method: string, path: string, body?: unknown, changes = {}) =>
  new Visitor().call(method, path, body, { ...program, authorization: `Bearer ${secret}`, ...changes });
const said = ({ status, body }: ApiAnswer) => [status, body.code];

describe("a personal token", () => {
  it("acts as its person: reads with read, writes with write, and needs no Origin", async () => {
    const { token: reading } = await token(member, "read");
    const { token: writing } = await token(member, "write");
    expect((await call(reading, "GET", `${base}/decisions`)).status).toBe(200);
    expect(said(await call(reading, "POST", `${base}/decisions`, decision))).toEqual([403, "not-allowed"]);
    const opened = await call(writing, "POST", `${base}/decisions`, decision);
    expect(opened.status).toBe(201);
    const one = await call(reading, "GET", `${base}/decisions/${receipt.parse(opened.body).reference}`);
    expect(one.body).toMatchObject({ owner: mara });
  });

  it("is one of at most fifty, and one that has ended or was revoked makes room", async () => {
    const person = await visitorFor((await harbour.join("Tess")).personId);
    const ask = () => person.post(`${base}/tokens`, { name: "One more", reach: "read", days: 30 });
    for (let times = 0; times < 49; times++) await token(person, "read");
    const { id } = await token(person, "read");
    expect(said(await ask())).toEqual([409, "wrong-state"]);
    expect((await person.post(`${base}/tokens/${id}/revoke`, {})).status).toBe(204);
    const { id: next } = await token(person, "read");
    expect(said(await ask())).toEqual([409, "wrong-state"]);
    await asOwner(
      "UPDATE api_token SET created_at = created_at - interval '40 days', expires_at = now() - interval '1 day' WHERE id = $1",
      [next],
    );
    expect((await ask()).status).toBe(201);
  });

  it("of a steward administers only when it may reach that far", async () => {
    const invite = { role: "member" };
    for (const [reach, status] of [
      ["read", 403],
      ["write", 403],
      ["admin", 201],
    ] as const) {
      const { token: secret } = await token(steward, reach);
      expect((await call(secret, "POST", `${base}/invitations`, invite)).status, reach).toBe(status);
    }
  });

  it("never reaches beyond the role of its person, then or later", async () => {
    const wide = await viewer.post(`${base}/tokens`, { name: "Wide", reach: "write", days: 30 });
    expect([wide.status, fieldsOf(wide)]).toEqual([422, ["reach"]]);
    const demoted = await harbour.join("Dora");
    const { token: secret } = await token(await visitorFor(demoted.personId), "write");
    expect((await call(secret, "POST", `${base}/decisions`, decision)).status).toBe(201);
    await asOwner("UPDATE membership SET role = 'viewer' WHERE person_id = $1", [demoted.personId]);
    expect(said(await call(secret, "POST", `${base}/decisions`, decision))).toEqual([403, "not-allowed"]);
    expect((await call(secret, "GET", `${base}/decisions`)).status).toBe(200);
    await asOwner("UPDATE membership SET role = 'guest' WHERE person_id = $1", [demoted.personId]);
    expect(said(await call(secret, "GET", `${base}/decisions`))).toEqual([404, "not-found"]);
    await asOwner("UPDATE membership SET role = 'member', status = 'suspended' WHERE person_id = $1", [
      demoted.personId,
    ]);
    expect(said(await call(secret, "GET", `${base}/decisions`))).toEqual([404, "not-found"]);
  });

  it("counts alone when a cookie comes along", async () => {
    const { token: reading } = await token(viewer, "read");
    const both = { authorization: `Bearer ${reading}` };
    expect(said(await steward.post(`${base}/decisions`, decision, both))).toEqual([403, "not-allowed"]);
    const wrong = { authorization: "Bearer ajar_wrong" };
    expect(said(await steward.post(`${base}/decisions`, decision, wrong))).toEqual([401, "not-signed-in"]);
    expect(said(await steward.call("GET", `${base}/decisions`, undefined, wrong))).toEqual([
      401,
      "not-signed-in",
    ]);
    expect(
      (await steward.call("GET", `${base}/decisions`, undefined, { authorization: "Basic eA==" })).status,
    ).toBe(200);
  });

  it("opens its own workspace and no other", async () => {
    const lighthouse = await makeWorkspace("Lighthouse");
    const { token: secret } = await token(steward, "admin");
    const there = await call(secret, "GET", `/api/v1/workspaces/${lighthouse.slug}/decisions`);
    const nowhere = await call(secret, "GET", "/api/v1/workspaces/nowhere/decisions");
    expect(said(there)).toEqual([404, "not-found"]);
    expect([there.status, there.body.detail]).toEqual([nowhere.status, nowhere.body.detail]);
  });

  it("makes no tokens, sees none, and signs nobody in or out", async () => {
    const { token: secret, id } = await token(steward, "admin");
    const before = await countRows();
    for (const [method, path, body] of [
      ["GET", "/tokens", undefined],
      ["POST", "/tokens", { name: "More", reach: "admin", days: 30 }],
      ["POST", `/tokens/${id}/revoke`, {}],
      ["GET", "/service-tokens", undefined],
      ["POST", "/service-tokens", { name: "More", role: "admin", days: 30 }],
      ["POST", `/service-tokens/${id}/revoke`, {}],
    ] as const) {
      expect(said(await call(secret, method, base + path, body)), path).toEqual([403, "not-allowed"]);
    }
    expect(await countRows()).toEqual(before);
  });

  it.each([
    ["revoked", "revoked_at = now()"],
    ["run out", "created_at = now() - interval '2 days', expires_at = now() - interval '1 second'"],
  ])("that has %s opens nothing", async (_, change) => {
    const { token: secret, id } = await token(member, "read");
    expect((await call(secret, "GET", `${base}/decisions`)).status).toBe(200);
    await asOwner(`UPDATE api_token SET ${change} WHERE id = $1`, [id]);
    expect(said(await call(secret, "GET", `${base}/decisions`))).toEqual([401, "not-signed-in"]);
  });

  it("is revoked by its person, once and for good, and by nobody else", async () => {
    const { token: secret, id } = await token(member, "read");
    expect(said(await steward.post(`${base}/tokens/${id}/revoke`, {}))).toEqual([404, "not-found"]);
    expect((await call(secret, "GET", `${base}/decisions`)).status).toBe(200);
    expect((await member.post(`${base}/tokens/${id}/revoke`, {})).status).toBe(204);
    expect((await member.post(`${base}/tokens/${id}/revoke`, {})).status).toBe(204);
    expect(said(await call(secret, "GET", `${base}/decisions`))).toEqual([401, "not-signed-in"]);
    const { tokens } = list.parse((await member.get(`${base}/tokens`)).body);
    expect(tokens.map((one) => one.id)).not.toContain(id);
    expect(await asOwner("SELECT kind::text, about FROM security_event ORDER BY id DESC LIMIT 1")).toEqual([
      { kind: "token_revoked", about: "Script" },
    ]);
  });

  it("is shown once and kept as a hash; a retry of the write shows the same", async () => {
    const key = { "idempotency-key": crypto.randomUUID() };
    const body = { name: "Once", reach: "read", days: 1 };
    const first = await member.post(`${base}/tokens`, body, key);
    const again = await member.post(`${base}/tokens`, body, key);
    expect(again.body).toEqual(first.body);
    const { token: secret } = made.parse(first.body);
    expect(JSON.stringify(await contents())).not.toContain(secret.slice(-43));
    expect((await member.get(`${base}/tokens`)).text).not.toContain(secret.slice(-43));
  });

  it("tells when it was used last, at most once a minute", async () => {
    const { token: secret, id } = await token(member, "read");
    const used = async () => {
      const rows = await asOwner("SELECT last_used_at::text AS at, xmin::text FROM api_token WHERE id = $1", [
        id,
      ]);
      return rows[0];
    };
    expect((await used())?.at).toBeNull();
    await call(secret, "GET", `${base}/decisions`);
    await expect.poll(async () => (await used())?.at).not.toBeNull();
    const once = await used();
    await call(secret, "GET", `${base}/decisions`);
    await call(secret, "GET", `${base}/decisions`);
    expect(await used()).toEqual(once);
  });

  it("is made only by somebody who showed lately that it is them", async () => {
    await asOwner("UPDATE session SET proved_at = now() - interval '16 minutes' WHERE user_id = $1", [
      harbour.steward.personId,
    ]);
    const before = await countRows();
    const body = { name: "Late", reach: "read", days: 1 };
    expect(said(await steward.post(`${base}/tokens`, body))).toEqual([403, "needs-reauthentication"]);
    const asked = await steward.post(`${base}/service-tokens`, { name: "Late", role: "viewer", days: 1 });
    expect(said(asked)).toEqual([403, "needs-reauthentication"]);
    expect(await countRows()).toEqual(before);
    await asOwner("UPDATE session SET proved_at = now()");
    expect((await steward.post(`${base}/tokens`, body)).status).toBe(201);
  });

  it.each([
    [{ name: "" }, "name"],
    [{ name: "x".repeat(101) }, "name"],
    [{ reach: "steward" }, "reach"],
    [{ days: 0 }, "days"],
    [{ days: 367 }, "days"],
    [{ days: 1.5 }, "days"],
    [{ scope: "read" }, "scope"],
  ])("is not made of %j", async (wrong, field) => {
    const before = await countRows();
    const answer = await member.post(`${base}/tokens`, { name: "Script", reach: "read", days: 30, ...wrong });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect(await countRows()).toEqual(before);
  });
});

describe("a service token", () => {
  it("acts under its own name, which the history keeps after it is revoked", async () => {
    const { token: secret, id } = await service("member");
    const owner = harbour.steward.personId;
    const opened = await call(secret, "POST", `${base}/decisions`, { ...decision, owner });
    expect(opened.status, opened.text).toBe(201);
    expect((await steward.post(`${base}/service-tokens/${id}/revoke`, {})).status).toBe(204);
    expect(said(await call(secret, "GET", `${base}/decisions`))).toEqual([401, "not-signed-in"]);
    const { reference } = receipt.parse(opened.body);
    const history = await steward.get(`${base}/decisions/${reference}/history`);
    expect(history.text).toContain("Chat robot");
  });

  it("is made and revoked once in the history of the workspace", async () => {
    const told = async () =>
      asOwner("SELECT type, data FROM workspace_event WHERE type LIKE 'service%' ORDER BY workspace_id, seq");
    const before = (await told()).length;
    const { id } = await service("admin");
    await steward.post(`${base}/service-tokens/${id}/revoke`, {});
    await steward.post(`${base}/service-tokens/${id}/revoke`, {});
    expect((await told()).slice(before)).toEqual([
      { type: "serviceMade", data: { role: "admin" } },
      { type: "serviceRevoked", data: {} },
    ]);
  });

  it("owns nothing and is nobody to ask", async () => {
    const { token: secret } = await service("admin");
    const answer = await call(secret, "POST", `${base}/decisions`, decision);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["owner"]]);
    const [row] = await asOwner(
      "SELECT person_id FROM membership WHERE service ORDER BY created_at DESC LIMIT 1",
    );
    const handed = await steward.post(`${base}/decisions`, { ...decision, owner: row?.person_id });
    expect([handed.status, fieldsOf(handed)]).toEqual([422, ["owner"]]);
    expect((await steward.get(base)).text).not.toContain("Chat robot");
  });

  it("has the role that it was given", async () => {
    const reading = await service("viewer");
    const administering = await service("admin");
    expect(said(await call(reading.token, "POST", `${base}/decisions`, decision))).toEqual([
      403,
      "not-allowed",
    ]);
    expect((await call(reading.token, "GET", `${base}/decisions`)).status).toBe(200);
    expect((await call(administering.token, "POST", `${base}/invitations`, { role: "viewer" })).status).toBe(
      201,
    );
    const steward = await call(administering.token, "POST", `${base}/invitations`, { role: "steward" });
    expect(said(steward)).toEqual([403, "not-allowed"]);
  });

  it("is made, seen and revoked by admins only", async () => {
    const { id } = await service("viewer");
    const before = await countRows();
    for (const answer of [
      await member.post(`${base}/service-tokens`, { name: "Mine", role: "viewer", days: 1 }),
      await member.get(`${base}/service-tokens`),
      await member.post(`${base}/service-tokens/${id}/revoke`, {}),
    ]) {
      expect(said(answer)).toEqual([403, "not-allowed"]);
    }
    expect(await countRows()).toEqual(before);
    const { tokens } = list.parse((await steward.get(`${base}/service-tokens`)).body);
    expect(tokens.find((one) => one.id === id)).toMatchObject({ role: "viewer", name: "Chat robot" });
  });
});

it("the address of a token tells nothing: an unknown one is as if it were not there", async () => {
  const unknown = await member.post(`${base}/tokens/${crypto.randomUUID()}/revoke`, {});
  const { id } = await token(steward, "read");
  const foreign = await member.post(`${base}/tokens/${id}/revoke`, {});
  expect([foreign.status, foreign.body.detail]).toEqual([unknown.status, unknown.body.detail]);
});
