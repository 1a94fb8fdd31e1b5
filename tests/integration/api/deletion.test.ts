import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { deleteDueWorkspaces } from "../../../lib/server/workspace/deletion.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asApplication, asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { disagrees, give, open, reads } from "../../support/writing.ts";

await useDatabase();

const DAYS_14 = 14 * 24 * 60 * 60 * 1000;
let harbour: TestWorkspace;
let other: TestWorkspace;
let steward: Visitor;
let admin: Visitor;

const api = (path = "") => `/api/v1/workspaces/${harbour.slug}${path}`;

beforeEach(async () => {
  harbour = await makeWorkspace();
  other = await makeWorkspace("Lighthouse");
  steward = await signedIn(harbour.steward.personId);
  admin = await signedIn((await harbour.join("Ada", "admin")).personId);
  for (const { steward: scope } of [harbour, other]) {
    const reference = await open(scope, { title: "Which queue?", share: 20 });
    await give(scope, reference, reads(60));
    await give(scope, reference, disagrees());
  }
  await steward.post(api("/invitations"), { role: "member" });
  await steward.post(api("/teams"), { name: "Platform" });
});

const ask = (who: Visitor, name = "Harbour") => who.post(api("/deletion"), { name });

/** Two weeks later; only whoever owns the database can say so. */
async function makeDue(): Promise<void> {
  await asOwner(`BEGIN; ALTER TABLE workspace DISABLE TRIGGER workspace_grace;
    UPDATE workspace SET delete_after = now() - interval '1 second' WHERE id = '${harbour.id}';
    ALTER TABLE workspace ENABLE TRIGGER workspace_grace; COMMIT`);
}

describe("deleting a workspace", () => {
  it("is asked for by a steward with its name, and closes it to everybody else", async () => {
    expect((await ask(admin)).status).toBe(403);
    expect(fieldsOf(await ask(steward, "harbour"))).toEqual(["name"]);
    expect((await admin.get(api())).status).toBe(200);
    const answer = await ask(steward);
    expect(answer.status).toBe(200);
    const until = Date.parse(String(answer.body.deleteAfter)) - Date.now();
    expect(until).toBeGreaterThan(DAYS_14 - 60_000);
    expect(until).toBeLessThanOrEqual(DAYS_14);
    const never = await admin.get("/api/v1/workspaces/there-is-none");
    const closed = await admin.get(api());
    expect([closed.status, { ...closed.body, requestId: "" }]).toEqual([
      404,
      { ...never.body, requestId: "" },
    ]);
    expect((await steward.get(api("/decisions"))).status).toBe(200);
    expect((await ask(steward)).status).toBe(409);
  });

  it("is taken back by a steward, and everything is as it was", async () => {
    await ask(steward);
    expect((await admin.post(api("/deletion/withdraw"), {})).status).toBe(404);
    expect((await steward.post(api("/deletion/withdraw"), {})).body).toMatchObject({ deleteAfter: null });
    expect((await admin.get(api("/decisions"))).body.decisions).toHaveLength(1);
    expect((await steward.post(api("/deletion/withdraw"), {})).status).toBe(409);
    const { body } = await admin.get(api("/history?limit=2"));
    expect((body.events as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      "deletionWithdrawn",
      "deletionAsked",
    ]);
  });

  it("lets nobody in by an invitation meanwhile", async () => {
    const { body } = await steward.post(api("/invitations"), { role: "member" });
    const token = String(body.url).split("/join/")[1];
    await ask(steward);
    const guest = await signedIn(other.steward.personId);
    expect((await guest.post("/api/v1/join", { token })).status).toBe(404);
    await steward.post(api("/deletion/withdraw"), {});
    expect((await guest.post("/api/v1/join", { token })).status).toBe(201);
  });

  it("happens after the days of grace and not before, and to that workspace alone", async () => {
    await ask(steward);
    const before = await contents();
    await deleteDueWorkspaces();
    expect(await contents()).toEqual(before);
    await makeDue();
    await deleteDueWorkspaces();
    const left = JSON.stringify(await contents());
    expect(left).not.toContain(harbour.id);
    expect(left).toContain(other.id);
    expect((await steward.get(api())).status).toBe(404);
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("goes on where it was interrupted", async () => {
    for (let more = 0; more < 4; more++) await open(harbour.steward);
    await ask(steward);
    await makeDue();
    const portion = async () => {
      const [row] = await asApplication("SELECT delete_due_workspace($1, 2) AS done", [harbour.id]);
      return row?.done;
    };
    expect([await portion(), await portion(), await portion(), await portion()]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(JSON.stringify(await contents())).not.toContain(harbour.id);
  });
});

describe("history ends in no other way", () => {
  const mine = () => `'${harbour.id}'`;

  it("the application cannot delete what is not due, nor make it due", async () => {
    await expect(asApplication(`SELECT delete_due_workspace(${mine()}, 100)`)).rejects.toMatchObject({
      code: "42501",
    });
    await ask(steward);
    await expect(asApplication(`SELECT delete_due_workspace(${mine()}, 100)`)).rejects.toMatchObject({
      code: "42501",
    });
    for (const when of ["now()", "now() - interval '1 year'", "now() + interval '13 days'"])
      await expect(
        asApplication(`UPDATE workspace SET delete_after = ${when} WHERE id = ${mine()}`),
      ).rejects.toMatchObject({ code: "23514" });
  });

  it("and cannot borrow the word that lets the function delete, not even once it is due", async () => {
    await ask(steward);
    await makeDue();
    for (const table of ["event", "workspace_event"])
      await expect(
        asApplication(
          `SET ajar.workspace_at_its_end = ${mine()}; DELETE FROM ${table} WHERE workspace_id = ${mine()}`,
        ),
      ).rejects.toMatchObject({ code: "42501" });
  });

  it("the owner, too, deletes no history of a workspace that is not due", async () => {
    for (const table of ["event", "workspace_event"])
      await expect(
        asOwner(
          `SET ajar.workspace_at_its_end = ${mine()}; DELETE FROM ${table} WHERE workspace_id = ${mine()}`,
        ),
      ).rejects.toMatchObject({ code: "42501", message: "The history is append-only." });
  });

  it.each([
    "UPDATE workspace_event SET type = 'left'",
    "DELETE FROM workspace_event",
    "TRUNCATE workspace_event",
    "DROP TRIGGER workspace_event_append_only_rows ON workspace_event",
    "ALTER TABLE workspace DISABLE TRIGGER workspace_grace",
    "DROP FUNCTION delete_due_workspace",
    "ALTER FUNCTION delete_due_workspace(uuid, int) OWNER TO ajar_app",
  ])("the application cannot: %s", async (sql) => {
    await expect(asApplication(sql)).rejects.toMatchObject({ code: "42501" });
  });

  it.each([
    "UPDATE workspace_event SET type = 'left'",
    "DELETE FROM workspace_event",
    "TRUNCATE workspace_event",
  ])("nor the owner: %s", async (sql) => {
    await expect(asOwner(sql)).rejects.toMatchObject({
      code: "42501",
      message: "The history is append-only.",
    });
  });

  it("the database itself keeps a steward", async () => {
    for (const change of ["role = 'admin'", "status = 'removed'"])
      await expect(
        asApplication(`UPDATE membership SET ${change} WHERE workspace_id = ${mine()} AND role = 'steward'`),
      ).rejects.toMatchObject({ code: "23514" });
  });
});
