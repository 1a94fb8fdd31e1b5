import { beforeEach, describe, expect, it } from "vitest";
import { firstStewardLink } from "../../../lib/server/people/first-steward.ts";
import { fieldsOf, PASSWORD, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents, countRows } from "../../support/tables.ts";

await useDatabase();

const account = { name: "Stu", email: "stu@example.org", password: PASSWORD };
const workspace = { workspaceName: "Büro & Söhne", timeZone: "Europe/Berlin" };

beforeEach(async () => {
  await asOwner("TRUNCATE person, setup_token CASCADE");
  // The history of a workspace cannot be deleted: its triggers rest for this one statement.
  await asOwner(
    "SET session_replication_role = replica; DELETE FROM workspace_event; DELETE FROM door_policy; DELETE FROM workspace",
  );
});

async function newToken(): Promise<string> {
  return (await firstStewardLink())?.split("token=")[1] ?? "";
}

const begin = (token: string, changes: object = {}) =>
  new Visitor().post("/api/v1/first-run", { token, ...account, ...workspace, ...changes });

describe("the first run", () => {
  it("makes the steward, the workspace and its policies, and signs in", async () => {
    const visitor = new Visitor();
    const body = { token: await newToken(), ...account, ...workspace };
    const answer = await visitor.post("/api/v1/first-run", body);
    expect([answer.status, answer.body]).toEqual([201, { workspace: { slug: "buro-sohne" } }]);
    expect((await visitor.get("/api/v1/workspaces/buro-sohne/decisions")).status).toBe(200);
    expect(await countRows()).toMatchObject({
      person: 1,
      workspace: 1,
      membership: 1,
      door_policy: 2,
      setup_token: 0,
    });
    expect(await asOwner("SELECT role, standing FROM membership")).toEqual([
      { role: "steward", standing: "executive" },
    ]);
  });

  it("happens once: a second link is not made, and no link is good any more", async () => {
    const [first, second] = [await newToken(), await newToken()];
    expect((await begin(first)).status).toBe(201);
    const before = await contents();
    for (const token of [first, second]) {
      const { status, body } = await begin(token, { email: "other@example.org" });
      expect([status, body.code]).toEqual([404, "not-found"]);
    }
    expect(await firstStewardLink()).toBeNull();
    expect(await contents()).toEqual(before);
  });

  it("with two links at the same moment makes one steward", async () => {
    const tokens = [await newToken(), await newToken(), await newToken(), await newToken()];
    const answers = await Promise.all(
      tokens.map((token, number) => begin(token, { email: `stu-${number}@example.org` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
    expect(await countRows()).toMatchObject({ person: 1, workspace: 1, membership: 1, account: 1 });
  });

  it.each(["wrong", "x".repeat(43), "' OR true --"])(
    "does not happen with a wrong token: %s",
    async (token) => {
      await newToken();
      const before = await contents();
      expect((await begin(token)).status).toBe(404);
      expect(await contents()).toEqual(before);
    },
  );

  it("does not happen with a token whose time is over", async () => {
    const token = await newToken();
    await asOwner("UPDATE setup_token SET expires_at = now() - interval '1 second'");
    expect((await begin(token)).status).toBe(404);
    expect(await countRows()).toMatchObject({ person: 0, workspace: 0 });
  });

  it.each([
    [{ password: "short" }, "password"],
    [{ password: "x".repeat(257) }, "password"],
    [{ email: "no address" }, "email"],
    [{ name: "" }, "name"],
    [{ workspaceName: " " }, "workspaceName"],
    [{ timeZone: "Europe/Atlantis" }, "timeZone"],
    [{ role: "steward" }, "role"],
  ])("says what is wrong with %j, and the link stays good", async (wrong, field) => {
    const token = await newToken();
    const answer = await begin(token, wrong);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect((await begin(token)).status).toBe(201);
  });

  it("keeps neither its link nor the password anywhere", async () => {
    const token = await newToken();
    const inSight = JSON.stringify(await contents());
    expect(inSight).not.toContain(token);
    await begin(token);
    expect(JSON.stringify(await contents())).not.toContain(PASSWORD);
  });
});
