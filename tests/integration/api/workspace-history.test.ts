import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open, reads } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let steward: Visitor;
let mia: Scope;
let vic: Scope;

const api = (path = "") => `/api/v1/workspaces/${harbour.slug}${path}`;
interface Line {
  readonly seq: number;
  readonly kind: string;
}
const list = async (query = "") => {
  const { body } = await steward.get(api(`/history${query}`));
  return { events: body.events as Line[], next: body.next as string | null, body };
};
const kindsOf = async (query: string) => (await list(query)).events.map(({ kind }) => kind);

beforeEach(async () => {
  harbour = await makeWorkspace();
  steward = await signedIn(harbour.steward.personId);
  [mia, vic] = [await harbour.join("Mia"), await harbour.join("=Vic", "viewer")];
  await steward.patch(api(`/people/${mia.personId}`), 1, { role: "admin" });
  await steward.post(api(`/people/${vic.personId}/suspend`), {});
  const ada = await signedIn(mia.personId);
  await ada.patch(api("/settings"), 1, { currency: "CHF" });
});

describe("the history of a workspace", () => {
  it("is listed latest first, page by page, with the names", async () => {
    const { events, body } = await list();
    expect(events.map(({ kind }) => kind)).toEqual(["settingsChanged", "suspended", "roleChanged", "made"]);
    expect(JSON.stringify(body.people)).toContain("Mia");
    const first = await list("?limit=3");
    const second = await list(`?limit=3&cursor=${first.next}`);
    expect([...first.events, ...second.events]).toEqual(events);
    expect(second.next).toBeNull();
    expect((await steward.get(api("/history?cursor=rubbish"))).status).toBe(422);
  });

  it("is filtered by person, kind and days", async () => {
    expect(await kindsOf(`?person=${mia.personId}`)).toEqual(["settingsChanged", "roleChanged"]);
    expect(await kindsOf("?kind=suspended")).toEqual(["suspended"]);
    expect(await kindsOf("?from=2100-01-01")).toEqual([]);
    expect(await kindsOf("?to=2000-01-01")).toEqual([]);
    expect(await kindsOf("?from=2000-01-01&to=2100-01-01")).toHaveLength(4);
    expect((await steward.get(api("/history?kind=nothing"))).status).toBe(422);
  });

  it("is for those who administer", async () => {
    const viewer = await signedIn((await harbour.join("Val", "viewer")).personId);
    for (const path of ["/history", "/history/export", "/history/verify", "/export"]) {
      expect((await viewer.get(api(path))).status, path).toBe(403);
    }
  });

  it("is exported as a table in which no cell is a formula", async () => {
    const { text: response } = await steward.get(api("/history/export"));
    const lines = response.trim().split("\r\n");
    expect(lines[0]).toBe("Number,When,Kind,By,Whom,What");
    expect(lines).toHaveLength(5);
    expect(response).toContain("'=Vic");
  });
});

describe("verifying", () => {
  const verify = async () => (await steward.get(api("/history/verify"))).body;

  it("finds nothing where only the product has written, and counts what one sees", async () => {
    const reference = await open(harbour.steward);
    await give(harbour.steward, reference, reads(40));
    expect(await verify()).toEqual({ whole: true, decisions: 1, events: 6, findings: [] });
  });

  it("does not change by a decision that is hidden from whoever asks, nor name it", async () => {
    await open(harbour.steward);
    const before = await verify();
    const hidden = await open(mia, { visibility: "people" });
    expect(await verify()).toEqual(before);
    await asOwner("UPDATE decision SET title = 'Another' WHERE reference = $1", [hidden]);
    expect(await verify()).toEqual(before);
    expect((await verifyAudit(database())).findings).toHaveLength(1);
    await asOwner("UPDATE decision SET title = 'Which queue do we use?' WHERE reference = $1", [hidden]);
  });

  it.each([
    ["a kind", "UPDATE workspace_event SET type = 'left' WHERE seq = 3"],
    ["who did it", "UPDATE workspace_event SET actor_id = gen_random_uuid() WHERE seq = 2"],
    ["whom", "UPDATE workspace_event SET person_id = NULL WHERE seq = 2"],
    ["when", "UPDATE workspace_event SET recorded_at = recorded_at + interval '1 ms' WHERE seq = 2"],
    ["what", "UPDATE workspace_event SET data = '{}' WHERE seq = 2"],
    ["a hash", "UPDATE workspace_event SET hash = sha256('x') WHERE seq = 2"],
    ["one in the middle, taken away", "DELETE FROM workspace_event WHERE seq = 2"],
    ["the last one, taken away", "DELETE FROM workspace_event WHERE seq = 4"],
    ["the head", "UPDATE workspace SET event_head = sha256('x') WHERE true"],
    ["the number", "UPDATE workspace SET event_seq = 3 WHERE true"],
  ])("finds tampering with %s", async (_, sql) => {
    const column = sql.includes("UPDATE workspace SET") ? "id" : "workspace_id";
    await asOwner(
      `BEGIN; ALTER TABLE workspace_event DISABLE TRIGGER USER; ${sql} AND ${column} = '${harbour.id}';
       ALTER TABLE workspace_event ENABLE TRIGGER USER; COMMIT`,
    );
    const { whole, findings } = await verify();
    expect({ whole, findings }).toMatchObject({
      whole: false,
      findings: [expect.stringContaining("The workspace")],
    });
    const all = await verifyAudit(database());
    expect(all.findings.filter(({ workspaceId }) => workspaceId === harbour.id)).toHaveLength(1);
  });
});

describe("the export of everything", () => {
  it("is one JSON object a line: settings, policies, people, history, and decisions with theirs", async () => {
    const reference = await open(harbour.steward, { title: "Which queue?" });
    const hidden = await open(mia, { title: "Mia's own", visibility: "people" });
    const { text: file } = await steward.get(api("/export"));
    const lines = file
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const count = (type: string) => lines.filter((line) => line.type === type).length;
    expect({
      workspace: count("workspace"),
      policy: count("policy"),
      person: count("person"),
      workspaceEvent: count("workspaceEvent"),
      decision: count("decision"),
    }).toEqual({ workspace: 1, policy: 2, person: 3, workspaceEvent: 4, decision: 1 });
    const decision = lines.find((line) => line.type === "decision");
    expect(decision.decision.reference).toBe(reference);
    expect(decision.history.events).toHaveLength(1);
    expect(file).not.toContain(hidden);
    expect(file).not.toContain("Mia's own");
  });
});
