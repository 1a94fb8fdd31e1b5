import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ApiAnswer, addAccount, fieldsOf, PASSWORD, Visitor } from "../../support/api.ts";
import { authenticator } from "../../support/authenticator.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents, countRows } from "../../support/tables.ts";

await useDatabase();

const EMAIL = "ada@example.org";
const NEW = "a difference engine";
const said = ({ status, body }: ApiAnswer) => [status, body.code];
const begun = z.object({ uri: z.string(), key: z.string() });
const shown = z.object({ recoveryCodes: z.array(z.string()) });
const sessions = z.object({ sessions: z.array(z.looseObject({ id: z.string(), current: z.boolean() })) });

const NUL = String.fromCharCode(0);
const LONE = "\ud83d";

let ada: Visitor;

beforeEach(async () => {
  await asOwner("TRUNCATE person, guess_bucket CASCADE");
  ada = await addAccount("Ada", EMAIL);
});

const signIn = (password: string, code?: string, visitor = new Visitor()) =>
  visitor.post("/api/v1/sign-in", { email: EMAIL, password, ...(code !== undefined && { code }) });
const isInside = async (visitor: Visitor) => (await visitor.get("/api/v1/me")).status === 200;
const letTimePass = () => asOwner("UPDATE session SET proved_at = now() - interval '16 minutes'");
const kinds = async () => {
  const rows = await asOwner("SELECT kind::text FROM security_event ORDER BY id");
  return rows.map(({ kind }) => kind);
};

async function secondDevice(): Promise<Visitor> {
  const phone = new Visitor();
  expect((await signIn(PASSWORD, undefined, phone)).status).toBe(200);
  return phone;
}

async function withTwoFactor(): Promise<{ app: (away?: number) => Promise<string>; codes: string[] }> {
  const { key } = begun.parse((await ada.post("/api/v1/me/two-factor/begin", {})).body);
  const app = authenticator(key);
  const confirmed = await ada.post("/api/v1/me/two-factor/confirm", { code: await app() });
  expect(confirmed.status, confirmed.text).toBe(200);
  // As if half a minute had passed: the present code is good again.
  await asOwner("UPDATE two_factor SET last_step = 0");
  return { app, codes: shown.parse(confirmed.body).recoveryCodes };
}

describe("a new password", () => {
  it("is set, signs out everywhere else, and is what counts from then on", async () => {
    const phone = await secondDevice();
    expect((await ada.post("/api/v1/me/password", { password: NEW })).status).toBe(204);
    expect([await isInside(ada), await isInside(phone)]).toEqual([true, false]);
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(200);
    expect(await kinds()).toContain("password_changed");
    expect(JSON.stringify(await contents())).not.toContain(NEW);
  });

  it.each(["short", "x".repeat(257), `half ${LONE} a character`])("is not set to %s", async (password) => {
    const before = await contents();
    const answer = await ada.post("/api/v1/me/password", { password });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["password"]]);
    expect(await contents()).toEqual(before);
  });
});

describe("what is sensitive", () => {
  const sensitive = [
    ["/api/v1/me/password", { password: NEW }],
    ["/api/v1/me/two-factor/begin", {}],
    ["/api/v1/me/two-factor/confirm", { code: "123456" }],
    ["/api/v1/me/two-factor/recovery-codes", {}],
    ["/api/v1/me/two-factor/end", {}],
  ] as const;

  it.each(sensitive)(
    "asks somebody who signed in a while ago to show that it is them: %s",
    async (path, body) => {
      await letTimePass();
      const before = await contents();
      expect(said(await ada.post(path, body))).toEqual([403, "needs-reauthentication"]);
      expect(await contents()).toEqual(before);
      expect((await ada.post("/api/v1/me/reauthenticate", { password: PASSWORD })).status).toBe(204);
      expect(said(await ada.post(path, body))).not.toEqual([403, "needs-reauthentication"]);
    },
  );

  it("is not opened with a wrong password, which is counted", async () => {
    await letTimePass();
    for (let n = 0; n < 10; n++) {
      expect(said(await ada.post("/api/v1/me/reauthenticate", { password: "wrong" }))).toEqual([
        401,
        "wrong-credentials",
      ]);
    }
    expect((await ada.post("/api/v1/me/reauthenticate", { password: PASSWORD })).status).toBe(429);
    expect(said(await ada.post("/api/v1/me/password", { password: NEW }))).toEqual([
      403,
      "needs-reauthentication",
    ]);
    // Whoever sits at this browser guesses for themselves: the account is open elsewhere.
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it("includes the e-mail one signs in with, and not the name", async () => {
    await letTimePass();
    const name = await ada.call("PATCH", "/api/v1/me", { name: "Ada King" });
    expect([name.status, name.body.name]).toEqual([200, "Ada King"]);
    expect(said(await ada.call("PATCH", "/api/v1/me", { email: "king@example.org" }))).toEqual([
      403,
      "needs-reauthentication",
    ]);
    await ada.post("/api/v1/me/reauthenticate", { password: PASSWORD });
    const email = await ada.call("PATCH", "/api/v1/me", { email: "King@example.org" });
    expect([email.status, email.body.email]).toEqual([200, "king@example.org"]);
    expect((await signIn(PASSWORD)).status).toBe(401);
  });

  it("cannot take an e-mail that somebody else has", async () => {
    await addAccount("Bob", "bob@example.org");
    const before = await contents();
    const answer = await ada.call("PATCH", "/api/v1/me", { email: "bob@example.org" });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ["email"]]);
    expect(await contents()).toEqual(before);
  });

  it("is for people: strangers and tokens are refused", async () => {
    const bearer = { authorization: "Bearer ajar_x" };
    const before = await countRows();
    for (const [path, body] of sensitive) {
      expect(said(await new Visitor().post(path, body))).toEqual([401, "not-signed-in"]);
      expect(said(await ada.post(path, body, bearer))).toEqual([403, "not-allowed"]);
    }
    expect(await countRows()).toEqual(before);
  });
});

describe("signing in", () => {
  it("with what is no text is refused, with its field, and is no guess", async () => {
    const good = { email: EMAIL, password: PASSWORD };
    for (const field of ["email", "password"] as const) {
      for (const bad of [`a${NUL}b`, `a${LONE}b`]) {
        const before = await contents();
        const answer = await new Visitor().post("/api/v1/sign-in", { ...good, [field]: bad });
        expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
        expect(await contents()).toEqual(before);
      }
    }
    expect((await signIn(PASSWORD)).status).toBe(200);
  });
});

describe("two-factor", () => {
  it("is on once a first code was shown, and then signing in asks for one", async () => {
    const { app } = await withTwoFactor();
    expect(said(await signIn(PASSWORD))).toEqual([401, "needs-code"]);
    expect(said(await signIn(PASSWORD, "000000"))).toEqual([401, "wrong-code"]);
    expect((await signIn(PASSWORD, await app())).status).toBe(200);
    expect((await ada.get("/api/v1/me")).body).toMatchObject({ twoFactor: true, recoveryCodesLeft: 10 });
    expect(await kinds()).toContain("two_factor_on");
  });

  it("asks for nothing before it was confirmed", async () => {
    await ada.post("/api/v1/me/two-factor/begin", {});
    expect((await signIn(PASSWORD)).status).toBe(200);
    const wrong = await ada.post("/api/v1/me/two-factor/confirm", { code: "000000" });
    expect([wrong.status, fieldsOf(wrong)]).toEqual([422, ["code"]]);
    expect((await ada.get("/api/v1/me")).body).toMatchObject({ twoFactor: false });
  });

  it("says nothing about a code to whoever has the wrong password", async () => {
    const { app } = await withTwoFactor();
    expect(said(await signIn("wrong password"))).toEqual([401, "wrong-credentials"]);
    expect(said(await signIn("wrong password", await app()))).toEqual([401, "wrong-credentials"]);
  });

  it("takes each code once, also when two come together", async () => {
    const { app } = await withTwoFactor();
    const code = await app();
    const both = await Promise.all([signIn(PASSWORD, code), signIn(PASSWORD, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(said(await signIn(PASSWORD, code))).toEqual([401, "wrong-code"]);
    expect((await signIn(PASSWORD, await app(1))).status).toBe(200);
  });

  it("takes no code of long ago or of later", async () => {
    const { app } = await withTwoFactor();
    for (const away of [-3, 3]) expect((await signIn(PASSWORD, await app(away))).status).toBe(401);
  });

  it("takes each recovery code once, however it is typed, and keeps none of them", async () => {
    const { codes } = await withTwoFactor();
    const [first = "", second = ""] = codes;
    expect(codes).toHaveLength(10);
    const kept = JSON.stringify(await contents());
    for (const code of codes) expect(kept).not.toContain(code);
    expect((await signIn(PASSWORD, ` ${first.toUpperCase().replace("-", " ")}`)).status).toBe(200);
    expect((await signIn(PASSWORD, first)).status).toBe(401);
    expect((await signIn(PASSWORD, second)).status).toBe(200);
    expect((await ada.get("/api/v1/me")).body).toMatchObject({ recoveryCodesLeft: 8 });
    expect(await kinds()).toContain("recovery_code_used");
  });

  it("has new recovery codes made, and the old ones are worth nothing", async () => {
    const { codes } = await withTwoFactor();
    const renewed = shown.parse(
      (await ada.post("/api/v1/me/two-factor/recovery-codes", {})).body,
    ).recoveryCodes;
    expect((await signIn(PASSWORD, codes[0])).status).toBe(401);
    expect((await signIn(PASSWORD, renewed[0])).status).toBe(200);
  });

  it("counts guessed codes like guessed passwords", async () => {
    const { app } = await withTwoFactor();
    for (let n = 0; n < 5; n++) await signIn(PASSWORD, "000000");
    expect((await signIn(PASSWORD, await app())).status).toBe(429);
  });

  it("is asked for before sensitive changes too", async () => {
    const { app } = await withTwoFactor();
    await letTimePass();
    const again = (code?: string) =>
      ada.post("/api/v1/me/reauthenticate", { password: PASSWORD, ...(code !== undefined && { code }) });
    expect(said(await again())).toEqual([401, "needs-code"]);
    expect(said(await again("000000"))).toEqual([401, "wrong-code"]);
    expect((await again(await app())).status).toBe(204);
    expect((await ada.post("/api/v1/me/two-factor/end", {})).status).toBe(204);
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect(await kinds()).toContain("two_factor_off");
  });

  it("cannot be begun anew while it is on", async () => {
    await withTwoFactor();
    expect(said(await ada.post("/api/v1/me/two-factor/begin", {}))).toEqual([409, "already-done"]);
  });

  it("cannot be confirmed again while it is on, nor before it was begun", async () => {
    expect(said(await ada.post("/api/v1/me/two-factor/confirm", { code: "123456" }))).toEqual([
      409,
      "wrong-state",
    ]);
    const { app } = await withTwoFactor();
    const before = await contents();
    expect(said(await ada.post("/api/v1/me/two-factor/confirm", { code: await app() }))).toEqual([
      409,
      "already-done",
    ]);
    expect(await contents()).toEqual(before);
  });

  it("has no recovery codes while it is off", async () => {
    const before = await contents();
    expect(said(await ada.post("/api/v1/me/two-factor/recovery-codes", {}))).toEqual([409, "wrong-state"]);
    expect(await contents()).toEqual(before);
  });

  it("keeps its secret encrypted", async () => {
    const { uri } = begun.parse((await ada.post("/api/v1/me/two-factor/begin", {})).body);
    const key = new URL(uri).searchParams.get("secret") ?? "";
    expect(JSON.stringify(await contents())).not.toContain(key);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Ajar:ada%40example\.org\?/);
  });
});

describe("sessions", () => {
  const listed = async (visitor: Visitor) =>
    sessions.parse((await visitor.get("/api/v1/me/sessions")).body).sessions;

  it("are listed with this one marked, and ended one by one", async () => {
    const phone = await secondDevice();
    const before = await listed(ada);
    expect(before.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = before.find(({ current }) => !current)?.id ?? "";
    expect((await ada.post(`/api/v1/me/sessions/${other}/end`, {})).status).toBe(204);
    expect([await isInside(ada), await isInside(phone)]).toEqual([true, false]);
    expect(await listed(ada)).toHaveLength(1);
  });

  it("all end but this one", async () => {
    const others = [await secondDevice(), await secondDevice()];
    expect((await ada.post("/api/v1/me/sessions/end-others", {})).status).toBe(204);
    expect(await Promise.all([ada, ...others].map(isInside))).toEqual([true, false, false]);
    expect(await kinds()).toContain("session_ended");
  });

  it("of somebody else are not there", async () => {
    const bob = await addAccount("Bob", "bob@example.org");
    const [hers] = await listed(ada);
    const foreign = await bob.post(`/api/v1/me/sessions/${hers?.id}/end`, {});
    const unknown = await bob.post(`/api/v1/me/sessions/${crypto.randomUUID()}/end`, {});
    expect([foreign.status, foreign.body.detail]).toEqual([404, unknown.body.detail]);
    expect(await isInside(ada)).toBe(true);
  });

  it("never show what opens them", async () => {
    const rows = await asOwner("SELECT token FROM session");
    const { text } = await ada.get("/api/v1/me/sessions");
    for (const { token } of rows) expect(text).not.toContain(token);
  });
});

describe("security events", () => {
  it("tell a new device from a known one", async () => {
    await signIn(PASSWORD, undefined, ada);
    await signIn(PASSWORD);
    expect(await kinds()).toEqual(["new_device", "signed_in", "new_device"]);
  });

  it("are one's own, with where they came from", async () => {
    const bob = await addAccount("Bob", "bob@example.org");
    const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const from = { "user-agent": agent, "x-forwarded-for": "192.0.2.9" };
    await bob.post("/api/v1/me/password", { password: NEW }, from);
    const { body } = await bob.get("/api/v1/me/security-events");
    expect(body.events).toMatchObject([
      { kind: "password_changed", device: "Firefox on Linux", address: "192.0.2.9", actor: null },
      { kind: "new_device" },
    ]);
  });

  it("are forgotten after 90 days", async () => {
    await asOwner("UPDATE security_event SET at = now() - interval '91 days'");
    await signIn(PASSWORD);
    const { forgetOldSecurityEvents } = await import("../../../lib/server/account/record.ts");
    await forgetOldSecurityEvents();
    expect(await kinds()).toEqual(["new_device"]);
  });
});
