import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { forgetExpiredSessions } from "../../../lib/server/session.ts";
import { addAccount, fieldsOf, PASSWORD, signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents, countRows } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

let harbour: TestWorkspace;
let steward: Visitor;
let invitations: string;
let newcomers = 0;
const link = z.object({ url: z.string() });

beforeAll(async () => {
  harbour = await makeWorkspace();
  steward = await signedIn(harbour.steward.personId);
  invitations = `/api/v1/workspaces/${harbour.slug}/invitations`;
});

async function token(role = "member", from = steward): Promise<string> {
  const { body } = await from.post(invitations, { role });
  return link.parse(body).url.split("/join/")[1] ?? "";
}

const newcomer = () => {
  newcomers += 1;
  return { name: `Newcomer ${newcomers}`, email: `newcomer-${newcomers}@example.org`, password: PASSWORD };
};

const gone = [404, "not-found"];
const outcome = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body.code];

describe("an invitation", () => {
  it("makes an account and a member, who is signed in", async () => {
    const visitor = new Visitor();
    const { status, body } = await visitor.post("/api/v1/join", {
      token: await token("viewer"),
      ...newcomer(),
    });
    expect([status, body]).toEqual([201, { workspace: { slug: harbour.slug } }]);
    expect((await visitor.get(`/api/v1/workspaces/${harbour.slug}/decisions`)).status).toBe(200);
    const [row] = await asOwner(
      "SELECT m.role, m.status, accepted_at IS NOT NULL AS used FROM membership m JOIN person p ON p.id = m.person_id JOIN invitation i ON i.accepted_by = p.id WHERE p.name = $1",
      [`Newcomer ${newcomers}`],
    );
    expect(row).toEqual({ role: "viewer", status: "active", used: true });
  });

  it("takes in somebody who has an account already, as themselves", async () => {
    const visitor = await addAccount("Ann", "ann@example.org");
    const before = await countRows();
    const { status } = await visitor.post("/api/v1/join", { token: await token() });
    const after = await countRows();
    expect(status).toBe(201);
    expect([after.person, after.membership]).toEqual([before.person, (before.membership ?? 0) + 1]);
  });

  it("is good once, and what comes second makes nothing", async () => {
    const once = await token();
    expect((await new Visitor().post("/api/v1/join", { token: once, ...newcomer() })).status).toBe(201);
    const before = await contents();
    expect(outcome(await new Visitor().post("/api/v1/join", { token: once, ...newcomer() }))).toEqual(gone);
    expect(await contents()).toEqual(before);
  });

  it("opened in several browsers at once lets one of them in", async () => {
    const shared = await token();
    const before = await countRows();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => new Visitor().post("/api/v1/join", { token: shared, ...newcomer() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
    const after = await countRows();
    for (const table of ["person", "account", "membership"])
      expect(after[table]).toBe((before[table] ?? 0) + 1);
  });

  it("past its time answers like one that never was", async () => {
    const late = await token();
    await asOwner("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE accepted_at IS NULL");
    const before = await contents();
    const answers = [];
    for (const wrong of [
      late,
      `${harbour.id}.${"x".repeat(43)}`,
      "x",
      ".",
      `${late}x`,
      late.replace(harbour.id, ""),
    ]) {
      answers.push(await new Visitor().post("/api/v1/join", { token: wrong, ...newcomer() }));
    }
    expect(answers.map(outcome)).toEqual(answers.map(() => gone));
    expect(new Set(answers.map(({ body }) => body.detail)).size).toBe(1);
    expect(await contents()).toEqual(before);
  });

  it("of one workspace is not good with the name of another before it", async () => {
    const lighthouse = await makeWorkspace("Lighthouse");
    const moved = (await token()).replace(harbour.id, lighthouse.id);
    expect(outcome(await new Visitor().post("/api/v1/join", { token: moved, ...newcomer() }))).toEqual(gone);
  });

  it("needs all three of a new account, and says which are missing", async () => {
    const answer = await new Visitor().post("/api/v1/join", { token: await token(), name: "Nia" });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["email", "password"]]);
  });

  it("is not used up by an account that cannot be made", async () => {
    const kept = await token();
    const taken = { ...newcomer(), email: `${harbour.steward.personId}@example.org` };
    const before = await contents();
    const answer = await new Visitor().post("/api/v1/join", { token: kept, ...taken });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["email"]]);
    const upper = { ...taken, email: taken.email.toUpperCase() };
    expect((await new Visitor().post("/api/v1/join", { token: kept, ...upper })).status).toBe(422);
    expect(await contents()).toEqual(before);
    expect((await new Visitor().post("/api/v1/join", { token: kept, ...newcomer() })).status).toBe(201);
  });

  it("for somebody who is in already stays good for somebody else", async () => {
    const kept = await token();
    expect(outcome(await steward.post("/api/v1/join", { token: kept }))).toEqual([409, "already-done"]);
    expect((await new Visitor().post("/api/v1/join", { token: kept, ...newcomer() })).status).toBe(201);
  });

  it("hands out no more than one has", async () => {
    const admin = await signedIn((await harbour.join("Ada", "admin")).personId);
    const before = await countRows();
    const answer = await admin.post(invitations, { role: "steward" });
    expect([...outcome(answer), ...fieldsOf(answer)]).toEqual([403, "not-allowed", "role"]);
    expect(await countRows()).toEqual(before);
    for (const role of ["admin", "member", "viewer"]) {
      expect((await admin.post(invitations, { role })).status).toBe(201);
    }
    expect((await steward.post(invitations, { role: "steward" })).status).toBe(201);
  });

  it.each(["member", "viewer"] as const)("cannot be made by a %s", async (role) => {
    const visitor = await signedIn((await harbour.join("Mo", role)).personId);
    const before = await countRows();
    expect(outcome(await visitor.post(invitations, { role: "viewer" }))).toEqual([403, "not-allowed"]);
    expect(await countRows()).toEqual(before);
  });
});

describe("signing in", () => {
  it("with a wrong password answers alike for accounts that exist and that do not", async () => {
    await addAccount("Kim", "kim@example.org");
    const answers = [];
    for (const email of ["kim@example.org", "KIM@example.org", "nobody@example.org", "not an address", ""]) {
      answers.push(await new Visitor().post("/api/v1/sign-in", { email, password: "wrong password" }));
    }
    const said = answers.map(({ status, headers, body }) => ({
      status,
      names: [...headers.keys()],
      body: { ...body, requestId: "" },
    }));
    expect(said).toEqual(said.map(() => said[0]));
    expect(said[0]).toMatchObject({ status: 401, body: { code: "wrong-credentials" } });
  });

  it("makes a session for the right password, whatever the case of the e-mail", async () => {
    await addAccount("Lou", "lou@example.org");
    const visitor = new Visitor();
    const answer = await visitor.post("/api/v1/sign-in", { email: "Lou@Example.org", password: PASSWORD });
    expect([answer.status, answer.body]).toEqual([200, { workspaces: [] }]);
    expect(visitor.cookie).not.toBe("");
    const cookie = answer.headers.get("set-cookie");
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it("ends with signing out: the old cookie opens nothing", async () => {
    const visitor = await signedIn((await harbour.join("Max")).personId);
    const decisions = `/api/v1/workspaces/${harbour.slug}/decisions`;
    const { cookie } = visitor;
    expect((await visitor.get(decisions)).status).toBe(200);
    expect((await visitor.post("/api/v1/sign-out", {})).status).toBe(204);
    visitor.cookie = cookie;
    expect(outcome(await visitor.get(decisions))).toEqual([401, "not-signed-in"]);
  });

  it("lasts while it is used: once a day it is extended, and one that has ended opens nothing", async () => {
    const scope = await harbour.join("Ida");
    const visitor = await signedIn(scope.personId);
    const decisions = `/api/v1/workspaces/${harbour.slug}/decisions`;
    const left = async (interval: string) => {
      await asOwner(`UPDATE session SET expires_at = now() + interval '${interval}' WHERE user_id = $1`, [
        scope.personId,
      ]);
      const { status } = await visitor.get(decisions);
      const [row] = await asOwner(
        "SELECT round(extract(epoch FROM expires_at - now()) / 3600) AS hours FROM session WHERE user_id = $1",
        [scope.personId],
      );
      return [status, Number(row?.hours)];
    };
    expect(await left("29 days 12 hours")).toEqual([200, 29.5 * 24]);
    expect(await left("28 days")).toEqual([200, 30 * 24]);
    expect(await left("-1 minute")).toEqual([401, 0]);
    const before = await countRows();
    await forgetExpiredSessions();
    expect((await countRows()).session).toBe((before.session ?? 0) - 1);
  });

  it("is over for whoever was suspended or removed, at once", async () => {
    const scope = await harbour.join("Pat");
    const visitor = await signedIn(scope.personId);
    const decisions = `/api/v1/workspaces/${harbour.slug}/decisions`;
    for (const status of ["suspended", "removed"]) {
      await asOwner('UPDATE membership SET status = $1::"MembershipStatus" WHERE person_id = $2', [
        status,
        scope.personId,
      ]);
      expect(outcome(await visitor.get(decisions))).toEqual(gone);
      expect(outcome(await visitor.post(decisions, { title: "Still here?", door: "two_way" }))).toEqual(gone);
    }
  });
});
