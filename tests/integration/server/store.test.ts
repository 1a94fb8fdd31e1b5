import { beforeAll, describe, expect, it } from "vitest";
import { replay } from "../../../lib/decisions/replay.ts";
import { database } from "../../../lib/server/db.ts";
import { changeDecision, openDecision } from "../../../lib/server/decisions/commands.ts";
import { findDecision } from "../../../lib/server/decisions/history.ts";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents, countRows } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { disagrees, give, newWrite, open, reads, settles } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  harbour = await makeWorkspace();
  olga = await harbour.join("Olga", "member", "lead");
  ben = await harbour.join("Ben");
});

async function keyOf(reference: string) {
  const where = { workspaceId_reference: { workspaceId: harbour.id, reference } };
  const { id } = await database().decision.findUniqueOrThrow({ where });
  return { workspaceId: harbour.id, decisionId: id };
}

describe("one write", () => {
  it("of an opening makes the row, its events, its words, its derived rows, its facts and its answer", async () => {
    const before = await countRows();
    await open(olga, { question: "Until spring.", options: ["Postgres", "Kafka"], share: 40 });
    const after = await countRows();
    const grown = Object.entries(after).flatMap(([name, n]) =>
      n === before[name] ? [] : [[name, n - (before[name] ?? 0)]],
    );
    expect(Object.fromEntries(grown)).toEqual({
      decision: 1,
      event: 4,
      free_text: 4,
      participant: 1,
      reading: 1,
      facts: 1,
      idempotency: 1,
    });
  });

  it("moves row, facts and derived rows together", async () => {
    const reference = await open(olga, { share: 40 });
    await give(ben, reference, disagrees());
    await give(olga, reference, settles);
    const { decisionId } = await keyOf(reference);
    const [row] = await asOwner(
      `SELECT d.status, d.share, d.version, d.seq, f.status AS f_status, f.share AS f_share, f.contested,
              (SELECT count(*)::int FROM position p WHERE p.decision_id = d.id) AS positions,
              (SELECT array_agg(r.share ORDER BY r.seq)::int[] FROM reading r WHERE r.decision_id = d.id) AS readings
         FROM decision d JOIN facts f ON f.decision_id = d.id WHERE d.id = $1`,
      [decisionId],
    );
    expect(row).toEqual({
      status: "decided",
      share: 80,
      version: 3,
      seq: 5,
      f_status: "decided",
      f_share: 80,
      contested: true,
      positions: 1,
      readings: [40, 80],
    });
  });

  it("keeps the id of the request beside its events", async () => {
    const write = newWrite();
    await openDecision(olga, { title: "Whose request?", door: "two_way" }, write);
    const rows = await asOwner("SELECT type FROM event WHERE request_id = $1", [write.requestId]);
    expect(rows).toEqual([{ type: "opened" }]);
  });
});

describe("a failure in the middle", () => {
  it.each(["decision", "free_text", "event", "reading", "forecast", "facts", "idempotency"])(
    "of an opening, at %s, leaves nothing",
    async (table) => {
      const before = await contents();
      await asOwner(`CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken disk'; END $$;
      CREATE TRIGGER broken BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION broken()`);
      const already = { choice: { text: "Kafka" }, share: 60, forecast: 70 };
      const write = newWrite();
      const input = { title: "Which queue?", door: "two_way" as const, alreadyDecided: already };
      await expect(openDecision(olga, input, write)).rejects.toThrow();
      await asOwner(`DROP TRIGGER broken ON "${table}"`);
      expect(await contents()).toEqual(before);
      await expect(openDecision(olga, input, write)).resolves.toMatchObject({ status: 201 });
    },
  );

  it.each([
    ["decision", "UPDATE"],
    ["free_text", "INSERT"],
    ["event", "INSERT"],
    ["position", "INSERT"],
    ["facts", "UPDATE"],
    ["idempotency", "INSERT"],
  ])("of a change, at %s, leaves nothing and the version as it was", async (table, deed) => {
    const reference = await open(olga);
    const before = await contents();
    await asOwner(`CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken disk'; END $$;
      CREATE TRIGGER broken BEFORE ${deed} ON "${table}" FOR EACH ROW EXECUTE FUNCTION broken()`);
    const write = newWrite();
    await expect(changeDecision(ben, reference, disagrees(), null, write)).rejects.toThrow();
    await asOwner(`DROP TRIGGER broken ON "${table}"`);
    expect(await contents()).toEqual(before);
    await expect(changeDecision(ben, reference, disagrees(), null, write)).resolves.toMatchObject({
      status: 200,
    });
  });
});

describe("words", () => {
  it("stand in rows of their own and nowhere in the events", async () => {
    const reference = await open(olga, { title: "A secret title", question: "A secret question" });
    const key = await keyOf(reference);
    const events = await asOwner("SELECT data::text FROM event WHERE decision_id = $1", [key.decisionId]);
    expect(JSON.stringify(events)).not.toContain("secret");
    const texts = await asOwner("SELECT body FROM free_text WHERE decision_id = $1 ORDER BY id", [
      key.decisionId,
    ]);
    expect(texts.map(({ body }) => body)).toEqual(["A secret title", "A secret question"]);
  });

  it("can be erased: the history still loads, its words are gone, and the decision can still be changed", async () => {
    const reference = await open(olga, { question: "Why at all?" });
    await give(ben, reference, disagrees("I was hurt."));
    const key = await keyOf(reference);
    await asOwner("UPDATE free_text SET body = NULL, salt = NULL, erased_at = now() WHERE decision_id = $1", [
      key.decisionId,
    ]);
    const state = replay((await findDecision(database(), olga, reference))?.events ?? []);
    expect(state).toMatchObject({ title: { value: null }, question: { value: null } });
    expect(await readDecision(olga, reference)).toMatchObject({
      title: null,
      question: null,
      positions: [{ stance: "disagree", reason: null }],
    });
    await give(olga, reference, reads(60));
    await give(olga, reference, { type: "edit", input: { title: "A new title" } });
    expect(await readDecision(olga, reference)).toMatchObject({ title: "A new title", share: 60 });
  });
});

it("gives every decision a reference of its own that says nothing of how many there are", async () => {
  await Promise.all(Array.from({ length: 20 }, () => open(olga)));
  const { decisions } = await readDecisions(olga, { limit: 200 });
  const references = decisions.map(({ reference }) => reference);
  expect(new Set(references).size).toBe(references.length);
  expect(references.every((reference) => /^[0-9A-HJKMNP-TV-Z]{5}$/.test(reference))).toBe(true);
});
