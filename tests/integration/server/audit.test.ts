import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { agrees, disagrees, give, open, settles, undoes } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let ben: Scope;

/** A decision with a row in every table, some of it undone. */
async function livedThrough(): Promise<string> {
  const reference = await open(olga, { title: "Which queue?", options: ["Postgres"], share: 40 });
  await give(ben, reference, disagrees());
  await give(ben, reference, { type: "forecast", input: { probability: 30 } });
  await give(olga, reference, { type: "edit", input: { title: "Which queue, and why?" } });
  await give(olga, reference, undoes);
  await give(olga, reference, { type: "askToCommit", input: { person: ben.personId } });
  await give(ben, reference, { type: "commit", input: {} });
  await give(olga, reference, settles);
  await give(olga, reference, { type: "review", input: { verdict: "mixed", note: "So so." } });
  return reference;
}

beforeAll(async () => {
  const harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
  await livedThrough();
});

const findings = async () => (await verifyAudit(database())).findings.map(({ what }) => what);

/** The owner can switch the trigger off; what the audit is for is that it shows. */
async function tamper(sql: string): Promise<void> {
  const whole = `BEGIN; ALTER TABLE event DISABLE TRIGGER USER; ${sql}; ALTER TABLE event ENABLE TRIGGER USER; COMMIT`;
  await asOwner(whole);
}

describe("the audit", () => {
  it("finds nothing where only the product has written", async () => {
    const voided = await open(olga, { share: 10 });
    await give(olga, voided, undoes);
    const report = await verifyAudit(database());
    expect(report.findings).toEqual([]);
    expect(report.decisions).toBeGreaterThanOrEqual(2);
  });

  it("goes through more decisions than fit on a page, in every workspace", async () => {
    const { steward } = await makeWorkspace("Lighthouse");
    await open(steward);
    await asOwner(
      `INSERT INTO decision SELECT copy.* FROM decision d, generate_series(1, 410) n,
         jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'reference', 'ZZ' || lpad(n::text, 4, '0'))) copy
        WHERE d.workspace_id = $1`,
      [steward.workspaceId],
    );
    const report = await verifyAudit(database());
    expect(report.findings).toHaveLength(410);
    await asOwner("DELETE FROM decision WHERE reference LIKE 'ZZ%'");
  });

  it("is content after words were erased, of a doubt as of an agreement", async () => {
    const reference = await livedThrough();
    await give(olga, reference, {
      type: "takePosition",
      input: { stance: "agree", reason: "It is simple." },
    });
    const where = "decision_id = (SELECT id FROM decision WHERE reference = $1)";
    await asOwner(`UPDATE free_text SET body = NULL, salt = NULL, erased_at = now() WHERE ${where}`, [
      reference,
    ]);
    await asOwner("UPDATE decision SET title = NULL, search_text = '' WHERE reference = $1", [reference]);
    expect(await findings()).toEqual([]);
    await give(ben, reference, agrees);
    expect(await findings()).toEqual([]);
  });
});

const EVENT = "decision_id = (SELECT id FROM decision WHERE reference = '%')";
const ROW = "reference = '%'";
const copies = "workspace_id, decision_id, seq + 1000, person_id, at, share";
const tampering: [string, string][] = [
  [
    "an event's data",
    `UPDATE event SET data = jsonb_set(data, '{share}', '99') WHERE ${EVENT} AND type = 'readingLogged'`,
  ],
  ["an event's actor", `UPDATE event SET actor_id = gen_random_uuid() WHERE ${EVENT} AND seq = 4`],
  [
    "an event's time",
    `UPDATE event SET recorded_at = recorded_at + interval '1 ms' WHERE ${EVENT} AND seq = 4`,
  ],
  ["an event's batch", `UPDATE event SET batch = gen_random_uuid() WHERE ${EVENT} AND seq = 7`],
  ["an event's type", `UPDATE event SET type = 'reversed' WHERE ${EVENT} AND type = 'reviewed'`],
  ["an event's hash", `UPDATE event SET hash = sha256('x') WHERE ${EVENT} AND seq = 4`],
  [
    "the order of two events",
    `UPDATE event SET seq = -seq WHERE false; UPDATE event SET seq = seq + 500 WHERE ${EVENT} AND seq = 4;
     UPDATE event SET seq = 4 WHERE ${EVENT} AND seq = 5; UPDATE event SET seq = 5 WHERE ${EVENT} AND seq = 504`,
  ],
  ["an event in the middle, taken away", `DELETE FROM event WHERE ${EVENT} AND seq = 4`],
  ["the last event, taken away", `DELETE FROM event WHERE ${EVENT} AND type = 'reviewed'`],
  ["the head of the chain", `UPDATE decision SET chain_head = sha256('x') WHERE ${ROW}`],
  ["the row's title", `UPDATE decision SET title = 'Another' WHERE ${ROW}`],
  ["the row's times", `UPDATE decision SET opened_at = opened_at - interval '1 day' WHERE ${ROW}`],
  ["the row's owner", `UPDATE decision SET owner_id = opener_id, opener_id = gen_random_uuid() WHERE ${ROW}`],
  ["the row, hidden", `UPDATE decision SET voided = true WHERE ${ROW}`],
  ["a fact", `UPDATE facts SET duration = 1 WHERE ${EVENT}`],
  ["the share in the facts", `UPDATE facts SET share = 100 WHERE ${EVENT}`],
  ["the facts, taken away", `DELETE FROM facts WHERE ${EVENT}`],
  ["a reading", `UPDATE reading SET share = 99 WHERE ${EVENT}`],
  ["a reading, added", `INSERT INTO reading SELECT ${copies} FROM reading WHERE ${EVENT} LIMIT 1`],
  ["a position, taken away", `DELETE FROM position WHERE ${EVENT}`],
  ["a forecast", `UPDATE forecast SET probability = 99 WHERE ${EVENT}`],
  ["a commitment", `UPDATE commitment SET sincere = NOT sincere WHERE ${EVENT}`],
  ["somebody put on it", `UPDATE participant SET person_id = gen_random_uuid() WHERE ${EVENT}`],
  ["its team", `UPDATE facts SET team_id = gen_random_uuid() WHERE ${EVENT}`],
  ["who sees it", `UPDATE decision SET visibility = 'people' WHERE ${ROW}`],
  ["a verdict", `UPDATE review SET verdict = 'good' WHERE ${EVENT}`],
  ["words", `UPDATE free_text SET body = body || '!' WHERE ${EVENT}`],
  ["words and their salt", `UPDATE free_text SET body = 'x', salt = 'y' WHERE ${EVENT}`],
  ["words, taken away", `DELETE FROM free_text WHERE ${EVENT}`],
];

describe("the audit finds tampering with", () => {
  it.each(tampering)("%s", async (_, sql) => {
    const reference = await livedThrough();
    expect(await findings()).toEqual([]);
    await tamper(sql.replaceAll("%", reference));
    const report = await verifyAudit(database());
    expect(report.findings.length).toBeGreaterThan(0);
    expect(new Set(report.findings.map((finding) => finding.reference))).toEqual(new Set([reference]));
    await tamper(
      `DELETE FROM event WHERE ${EVENT}; DELETE FROM free_text WHERE ${EVENT}; DELETE FROM facts WHERE ${EVENT};
      DELETE FROM reading WHERE ${EVENT}; DELETE FROM position WHERE ${EVENT}; DELETE FROM forecast WHERE ${EVENT};
      DELETE FROM commitment WHERE ${EVENT}; DELETE FROM review WHERE ${EVENT}; DELETE FROM participant WHERE ${EVENT}; DELETE FROM decision WHERE ${ROW}`.replaceAll(
        "%",
        reference,
      ),
    );
  });

  it("a derived row of a decision whose opening was undone", async () => {
    const reference = await open(olga, { share: 10 });
    await give(olga, reference, undoes);
    await asOwner(
      `INSERT INTO reading SELECT workspace_id, id, 1000, opener_id, now(), 50 FROM decision WHERE reference = $1`,
      [reference],
    );
    expect(await findings()).not.toEqual([]);
    await asOwner("DELETE FROM reading WHERE seq = 1000");
  });
});
