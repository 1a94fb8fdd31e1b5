import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { env } from "../../../lib/server/env.ts";
import { firstRunNeeded } from "../../../lib/server/people/first-steward.ts";
import { deleteDueWorkspaces } from "../../../lib/server/workspace/deletion.ts";
import { type ApiAnswer, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { visit } from "../../support/pages.ts";
import { asApplication, asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));

await useDatabase();

const DAY_MS = 24 * 60 * 60 * 1000;
let visitor: Visitor;
let slug: string;

const ask = (who: Visitor, headers = {}, body: object = { timeZone: "Europe/Berlin" }) =>
  who.post("/api/v1/copies", body, headers);
const slugOf = ({ body }: ApiAnswer) => (body.workspace as { slug: string }).slug;
const api = (path = "") => `/api/v1/workspaces/${slug}${path}`;
const copies = () => database().workspace.count({ where: { expiresAt: { not: null } } });

beforeEach(async () => {
  await asOwner("TRUNCATE guess_bucket");
  visitor = new Visitor();
  const answer = await ask(visitor);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  slug = slugOf(answer);
});

/** A day later; only whoever owns the database can say so. */
async function passADay(): Promise<void> {
  await asOwner(`BEGIN; ALTER TABLE workspace DISABLE TRIGGER workspace_ends_as_it_was_made;
    UPDATE session SET expires_at = expires_at - interval '1 day' WHERE user_id IN (SELECT id FROM person WHERE copy_id IS NOT NULL);
    UPDATE workspace SET created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day'
     WHERE expires_at IS NOT NULL;
    ALTER TABLE workspace ENABLE TRIGGER workspace_ends_as_it_was_made; COMMIT`);
}

describe("a copy for a visitor", () => {
  it("is a workspace of their own in their zone, with the made-up team, its quarter and things that wait for them", async () => {
    expect(slug).toMatch(/^try-[0-9a-z]{10}$/);
    expect((await visitor.get(api())).body).toMatchObject({ timeZone: "Europe/Berlin" });
    const { body } = await visitor.get(api("/decisions?limit=100"));
    expect((body.decisions as unknown[]).length).toBeGreaterThan(12);
    const home = (await visitor.get(api("/home"))).body.waiting as { kind: string }[];
    expect(new Set(home.map(({ kind }) => kind))).toEqual(
      new Set(["escalation", "consulted", "enough", "mention"]),
    );
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("takes every kind of change, also of its settings, and shows none of them elsewhere", async () => {
    const opened = await visitor.post(api("/decisions"), {
      title: "Which pier?",
      door: "two_way",
      share: 80,
    });
    expect(opened.status).toBe(201);
    const decision = api(`/decisions/${String(opened.body.reference)}`);
    expect((await visitor.post(`${decision}/decide`, { choice: { text: "The old one" } })).status).toBe(200);
    expect((await visitor.patch(api("/policies/two_way"), 1, { cap: 5 })).status).toBe(200);
    expect((await visitor.post(api("/teams"), { name: "Piers" })).status).toBe(201);
    const other = new Visitor();
    const theirs = slugOf(await ask(other));
    expect(theirs).not.toBe(slug);
    const never = await other.get("/api/v1/workspaces/there-is-none");
    const foreign = await other.get(api());
    expect([foreign.status, { ...foreign.body, requestId: "" }]).toEqual([
      404,
      { ...never.body, requestId: "" },
    ]);
    expect((await new Visitor().get(api())).status).toBe(401);
  });

  it("is found again by whoever has one, and by nobody who has an account", async () => {
    const before = await copies();
    expect(slugOf(await ask(visitor))).toBe(slug);
    const { steward } = await makeWorkspace();
    expect((await ask(await signedIn(steward.personId))).status).toBe(403);
    expect(await copies()).toBe(before);
    expect((await ask(new Visitor(), {}, {})).status).toBe(422);
    expect(await copies()).toBe(before);
    expect((await ask(new Visitor(), {}, { timeZone: "Nowhere/At-All" })).status).toBe(201);
  });

  it("refuses what would outlast it: people, tokens, files, accounts, workspaces", async () => {
    const { body: me } = await visitor.get("/api/v1/me");
    const { body } = await visitor.get(api("/people"));
    const people = body.people as { id: string; email: string | null }[];
    expect(people.map(({ email }) => email)).toEqual(people.map(() => null));
    const mara = people.find(({ id }) => id !== me.id)?.id;
    const [{ reference } = { reference: "" }] = (await visitor.get(api("/decisions"))).body.decisions as {
      reference: string;
    }[];
    const refused: readonly [string, object][] = [
      [api("/invitations"), { role: "member" }],
      [api(`/decisions/${reference}/invitations`), {}],
      [api("/tokens"), { name: "Script", reach: "read", days: 30 }],
      [api("/service-tokens"), { name: "Robot", role: "viewer", days: 30 }],
      [api(`/people/${mara}/reset-link`), {}],
      [api("/shared-views"), { name: "Ours", view: {}, days: 1 }],
      [api("/leave"), {}],
      [api("/deletion"), { name: "Your own copy" }],
      [api("/imports"), {}],
      [api("/imports/preview"), {}],
      ["/api/v1/workspaces", { name: "Lighthouse", timeZone: "UTC" }],
      ["/api/v1/me/password", { password: "another battery staple" }],
      ["/api/v1/me/two-factor/begin", {}],
    ];
    const before = await contents();
    for (const [address, input] of refused) {
      const answer = await visitor.post(address, input);
      expect([address, answer.status, answer.body.code]).toEqual([address, 403, "not-allowed"]);
    }
    const named = await visitor.patch("/api/v1/me", 1, { name: "Ada", email: "ada@example.org" });
    expect(named.status).toBe(403);
    expect({ ...(await contents()), session: [] }).toEqual({ ...before, session: [] });
    // Whoever comes with an invitation makes an account, and leaves the copy behind.
    const { steward } = await makeWorkspace("Lighthouse");
    const stu = await signedIn(steward.personId);
    const link = await stu.post(`/api/v1/workspaces/${steward.slug}/invitations`, { role: "member" });
    const token = String(link.body.url).split("/join/")[1];
    expect((await visitor.post("/api/v1/join", { token })).status).toBe(422);
    const account = { name: "Ada", email: "ada@example.org", password: "correct horse battery staple" };
    expect((await visitor.post("/api/v1/join", { token, ...account })).status).toBe(201);
    expect((await visitor.get(api())).status).toBe(404);
  });

  it("takes a thousand changes and no more", async () => {
    const { id: workspaceId } = await database().workspace.findUniqueOrThrow({ where: { slug } });
    const fill = (count: number) =>
      asOwner(
        `INSERT INTO idempotency (workspace_id, person_id, key, request_hash, status, headers)
         SELECT $1::uuid, $1::uuid, gen_random_uuid(), '', 200, '{}' FROM generate_series(1, $2)`,
        [workspaceId, count],
      );
    await fill(999);
    expect((await visitor.post(api("/teams"), { name: "Piers" })).status).toBe(201);
    const refused = await visitor.post(api("/teams"), { name: "Cranes" });
    expect([refused.status, refused.body.code]).toEqual([403, "not-allowed"]);
    expect((await visitor.get(api("/teams"))).status).toBe(200);
  });
});

describe("its end", () => {
  it("comes after a day and not before: nobody enters any more, and then nothing of it is left", async () => {
    const { id } = await database().workspace.findUniqueOrThrow({ where: { slug } });
    const { body: me } = await visitor.get("/api/v1/me");
    const before = await contents();
    await deleteDueWorkspaces();
    expect(await contents()).toEqual(before);
    await passADay();
    expect((await visitor.get(api())).status).toBe(401);
    await deleteDueWorkspaces();
    const left = await contents();
    expect(JSON.stringify(left)).not.toContain(id);
    expect(JSON.stringify(left)).not.toContain(String(me.id));
    expect(left.person?.filter((line) => line.includes("copies.ajar.invalid"))).toEqual([]);
  });

  it("is told to whoever comes back, and to whoever is in it", async () => {
    const params = { workspace: slug };
    asked.headers = new Headers({ cookie: visitor.cookie });
    expect(await visit("[workspace]", params)).toBe("shown");
    expect(await visit("", {})).toBe("shown");
    expect(await visit("(auth)/sign-in", {})).toBe("shown");
    await passADay();
    expect(await visit("[workspace]", params)).toBe("to /?copy=gone");
    expect(await visit("", {}, { copy: "gone" })).toBe("shown");
  });

  it("is held to by the database itself", async () => {
    const { id } = await database().workspace.findUniqueOrThrow({ where: { slug } });
    const { body: me } = await visitor.get("/api/v1/me");
    const { id: other, steward } = await makeWorkspace();
    const [mine, theirs] = [`'${String(me.id)}'::uuid`, `'${steward.personId}'::uuid`];
    const refused = [
      `UPDATE workspace SET expires_at = expires_at + interval '1 hour' WHERE id = '${id}'`,
      `UPDATE workspace SET expires_at = NULL WHERE id = '${id}'`,
      `UPDATE workspace SET expires_at = now() + interval '1 hour' WHERE id = '${other}'`,
      `UPDATE workspace SET delete_after = now() + interval '15 days' WHERE id = '${id}'`,
      `INSERT INTO workspace (id, slug, name, time_zone, created_at, expires_at)
       VALUES (gen_random_uuid(), 'try-x', 'X', 'UTC', now(), now() + interval '25 hours')`,
      `UPDATE person SET copy_id = NULL WHERE id = ${mine}`,
      `UPDATE person SET copy_id = '${id}' WHERE id = ${theirs}`,
      `INSERT INTO membership (workspace_id, person_id, role, standing) VALUES ('${other}', ${mine}, 'member', 'lead')`,
      `INSERT INTO membership (workspace_id, person_id, role, standing) VALUES ('${id}', ${theirs}, 'member', 'lead')`,
      `UPDATE session SET expires_at = now() + interval '30 days' WHERE user_id = ${mine}`,
      `INSERT INTO account (id, account_id, provider_id, user_id, updated_at)
       VALUES (gen_random_uuid(), 'x', 'credential', ${mine}, now())`,
      `INSERT INTO invitation (workspace_id, token_hash, role, invited_by, expires_at)
       VALUES ('${id}', 'x', 'member', ${mine}, now())`,
    ];
    for (const sql of refused) await expect(asApplication(sql), sql).rejects.toMatchObject({ code: "23514" });
    await expect(asApplication(`SELECT delete_due_workspace('${id}', 100)`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("leaves the first steward's door open, and their session does not outlive it", async () => {
    expect(await firstRunNeeded()).toBe((await database().account.count()) === 0);
    const ends = await database().session.findFirstOrThrow({
      where: { person: { copyId: { not: null } } },
      select: { expiresAt: true },
    });
    expect(ends.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(DAY_MS);
  });
});

describe("not everybody at once", () => {
  const from = (n: number) => ({ "x-forwarded-for": `203.0.113.${n}` });
  const { copies: usual } = env();
  afterEach(() => {
    Object.assign(env(), { copies: usual });
  });

  it("one address gets ten in a row, and then waits; another one does not", async () => {
    for (let more = 0; more < 10; more++) expect((await ask(new Visitor(), from(1))).status).toBe(201);
    const refused = await ask(new Visitor(), from(1));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ]);
    expect(refused.text).toContain("Several copies were made from here");
    expect((await ask(new Visitor(), from(2))).status).toBe(201);
  });

  it("there are at most as many as the server keeps, and those that are over make room", async () => {
    await deleteDueWorkspaces();
    Object.assign(env(), { copies: await copies() });
    const refused = await ask(new Visitor(), from(3));
    expect([refused.status, refused.body.code]).toEqual([429, "too-many-requests"]);
    await passADay();
    expect((await ask(new Visitor(), from(3))).status).toBe(201);
    expect(await copies()).toBe(1);
  });

  it("no more than that are made, however many ask at the same moment", async () => {
    await deleteDueWorkspaces();
    Object.assign(env(), { copies: (await copies()) + 1 });
    const asking = [5, 6, 7, 8].map((n) => ask(new Visitor(), from(n)));
    expect((await Promise.all(asking)).map(({ status }) => status).sort()).toEqual([201, 429, 429, 429]);
  });

  it("none where the server offers none, as if there were no such address", async () => {
    Object.assign(env(), { copies: 0 });
    expect((await ask(new Visitor(), from(4))).status).toBe(404);
  });
});
