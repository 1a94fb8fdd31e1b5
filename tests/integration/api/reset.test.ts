import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role } from "../../../lib/decisions/words.ts";
import { resetByOperator } from "../../../lib/server/account/reset.ts";
import { database } from "../../../lib/server/db.ts";
import { type ApiAnswer, fieldsOf, PASSWORD, signedIn, Visitor } from "../../support/api.ts";
import { authenticator } from "../../support/authenticator.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

const NEW = "nanoseconds of wire";
const said = ({ status, body }: ApiAnswer) => [status, body.code];
const link = z.object({ url: z.string(), expiresAt: z.string() });
const begun = z.object({ key: z.string() });

let harbour: TestWorkspace;
let steward: Visitor;
let admin: Visitor;

beforeEach(async () => {
  await asOwner("TRUNCATE guess_bucket");
  harbour = await makeWorkspace();
  steward = await signedIn(harbour.steward.personId);
  admin = await signedIn((await harbour.join("Alma", "admin")).personId);
});

async function somebody(role: Role = "member"): Promise<{ id: string; visitor: Visitor }> {
  const { personId: id } = await harbour.join("Mara", role);
  return { id, visitor: await signedIn(id) };
}

const make = (by: Visitor, personId: string, body: object = {}) =>
  by.post(`/api/v1/workspaces/${harbour.slug}/people/${personId}/reset-link`, body);

async function tokenFrom(by: Visitor, personId: string, body: object = {}): Promise<string> {
  const answer = await make(by, personId, body);
  expect(answer.status, answer.text).toBe(201);
  return link.parse(answer.body).url.split("/reset/")[1] ?? "";
}

const reset = (token: string, password = NEW) => new Visitor().post("/api/v1/reset", { token, password });
const signIn = (id: string, password: string) =>
  new Visitor().post("/api/v1/sign-in", { email: `${id}@example.org`, password });

describe("a link that an admin made", () => {
  it("sets a new password once, signs out everywhere, and its person sees who made it", async () => {
    const { id, visitor } = await somebody();
    const token = await tokenFrom(admin, id);
    expect((await visitor.get("/api/v1/me")).status).toBe(200);
    expect((await reset(token)).status).toBe(204);
    expect((await visitor.get("/api/v1/me")).status).toBe(401);
    expect((await signIn(id, PASSWORD)).status).toBe(401);
    const inside = new Visitor();
    await inside.post("/api/v1/sign-in", { email: `${id}@example.org`, password: NEW });
    const { body } = await inside.get("/api/v1/me/security-events");
    expect(body.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "reset_link_made", actor: "Alma" }),
        expect.objectContaining({ kind: "password_reset", actor: "Alma" }),
      ]),
    );
    expect(said(await reset(token, "another one again"))).toEqual([404, "not-found"]);
    expect((await signIn(id, NEW)).status).toBe(200);
  });

  it("opens for one of two who come at the same moment", async () => {
    const { id } = await somebody();
    const token = await tokenFrom(admin, id);
    const answers = await Promise.all([reset(token), reset(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  it("is replaced by the next one, runs out after a day, and dies with a new password", async () => {
    const { id, visitor } = await somebody();
    const first = await tokenFrom(admin, id);
    const second = await tokenFrom(admin, id);
    expect(said(await reset(first))).toEqual([404, "not-found"]);
    await asOwner("UPDATE password_reset SET created_at = now() - interval '2 days', expires_at = now()");
    expect(said(await reset(second))).toEqual([404, "not-found"]);
    const third = await tokenFrom(admin, id);
    await visitor.post("/api/v1/me/password", { password: "by herself, after all" });
    expect(said(await reset(third))).toEqual([404, "not-found"]);
  });

  it("changes nothing with a password that is too short, and stays good", async () => {
    const { id } = await somebody();
    const token = await tokenFrom(admin, id);
    const before = await contents();
    const answer = await reset(token, "short");
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["password"]]);
    expect(await contents()).toEqual(before);
    expect((await reset(token)).status).toBe(204);
  });

  it("is kept as a hash, and a retry of the write shows the same", async () => {
    const { id } = await somebody();
    const path = `/api/v1/workspaces/${harbour.slug}/people/${id}/reset-link`;
    const key = { "idempotency-key": crypto.randomUUID() };
    const [first, again] = [await admin.post(path, {}, key), await admin.post(path, {}, key)];
    expect(again.body).toEqual(first.body);
    expect(JSON.stringify(await contents())).not.toContain(link.parse(first.body).url.split("/reset/")[1]);
  });

  it("leaves two-factor on, unless it was made to end it", async () => {
    const { id, visitor } = await somebody();
    const { key } = begun.parse((await visitor.post("/api/v1/me/two-factor/begin", {})).body);
    await visitor.post("/api/v1/me/two-factor/confirm", { code: await authenticator(key)() });
    await reset(await tokenFrom(admin, id));
    expect(said(await signIn(id, NEW))).toEqual([401, "needs-code"]);
    await reset(await tokenFrom(admin, id, { endsTwoFactor: true }));
    expect((await signIn(id, NEW)).status).toBe(200);
  });
});

describe("a link is made", () => {
  it.each([
    ["admin", "viewer", 201],
    ["admin", "admin", 201],
    ["admin", "steward", 403],
    ["steward", "steward", 201],
  ] as const)("by a %s for a %s: %i", async (by, role, status) => {
    const { id } = await somebody(role);
    expect((await make(by === "admin" ? admin : steward, id)).status).toBe(status);
  });

  it("by no member, for nobody", async () => {
    const { visitor } = await somebody();
    const { id } = await somebody("viewer");
    const before = await contents();
    expect(said(await make(visitor, id))).toEqual([403, "not-allowed"]);
    expect(await contents()).toEqual(before);
  });

  it("for nobody who stands higher elsewhere: whoever resets a password can come in everywhere", async () => {
    const { id } = await somebody();
    const lighthouse = await makeWorkspace("Lighthouse");
    const join =
      "INSERT INTO membership (workspace_id, person_id, role, standing) VALUES ($1, $2, $3, 'lead')";
    await asOwner(join, [lighthouse.id, id, "viewer"]);
    expect(said(await make(steward, id))).toEqual([403, "not-allowed"]);
    await asOwner(join, [lighthouse.id, harbour.steward.personId, "admin"]);
    expect((await make(steward, id)).status).toBe(201);
    await asOwner("UPDATE membership SET role = 'steward' WHERE workspace_id = $1 AND person_id = $2", [
      lighthouse.id,
      id,
    ]);
    expect(said(await make(steward, id))).toEqual([403, "not-allowed"]);
  });

  it("for nobody outside: they are as if they were not there", async () => {
    const lighthouse = await makeWorkspace("Lighthouse");
    const foreign = await make(steward, lighthouse.steward.personId);
    const unknown = await make(steward, crypto.randomUUID());
    expect([foreign.status, foreign.body.detail]).toEqual([unknown.status, unknown.body.detail]);
    expect(foreign.status).toBe(404);
  });

  it("only by somebody who showed lately that it is them", async () => {
    const { id } = await somebody();
    await asOwner("UPDATE session SET proved_at = now() - interval '16 minutes'");
    expect(said(await make(admin, id))).toEqual([403, "needs-reauthentication"]);
  });
});

describe("a link made by whoever runs the server", () => {
  it("lets the only steward in again, two-factor or not, and is written down", async () => {
    const { personId: id } = harbour.steward;
    const { key } = begun.parse((await steward.post("/api/v1/me/two-factor/begin", {})).body);
    await steward.post("/api/v1/me/two-factor/confirm", { code: await authenticator(key)() });
    const token = await resetByOperator(database(), ` ${id.toUpperCase()}@Example.org`);
    expect((await reset(String(token))).status).toBe(204);
    const inside = new Visitor();
    const entered = await inside.post("/api/v1/sign-in", { email: `${id}@example.org`, password: NEW });
    expect(entered.status).toBe(200);
    const { body } = await inside.get("/api/v1/me/security-events");
    expect(body.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "reset_link_made", actor: null }),
        expect.objectContaining({ kind: "password_reset", actor: null }),
      ]),
    );
  });

  it("is made for nobody without an account", async () => {
    const { personId: id } = await harbour.join("No Account");
    expect(await resetByOperator(database(), `${id}@example.org`)).toBeNull();
    expect(await resetByOperator(database(), "nobody@example.org")).toBeNull();
  });
});
