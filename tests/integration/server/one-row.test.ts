import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  adding,
  type Change,
  removingDerived,
  removingFacts,
  settingDecision,
  settingFacts,
} from "../../../lib/server/bulk.ts";
import { useDatabase } from "../../support/database.ts";
import { listed, store } from "../../support/listed.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

// A table of a few thousand rows is read from its beginning to its end as soon as the planner takes one row for a hundred.

const SIZE = 1_500;

await useDatabase();

beforeAll(async () => {
  const harbour = await makeWorkspace();
  const olga = await harbour.join("Olga");
  await store(olga, fc.sample(listed([olga.personId]), SIZE));
  await asOwner(
    `INSERT INTO participant (workspace_id, decision_id, person_id)
      SELECT workspace_id, id, opener_id FROM decision`,
  );
  await asOwner("ANALYZE");
});

const key = { workspaceId: randomUUID(), decisionId: randomUUID() };

const writes: Readonly<Record<string, [string, readonly Change[]]>> = {
  "the row of a decision": [
    "decision",
    settingDecision({ workspaceId: key.workspaceId, id: key.decisionId, seq: 2 }),
  ],
  "its facts": ["facts", settingFacts({ ...key, share: 70 })],
  "facts that go": ["facts", removingFacts(key)],
  "who takes part no longer": [
    "participant",
    removingDerived("participant", [{ ...key, personId: randomUUID() }]),
  ],
};

async function planOf([change]: readonly Change[]): Promise<string> {
  const rows = change ? await asOwner(`EXPLAIN ${change.sql(`'${change.rows}'`)}`) : [];
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

describe("in a table of a few thousand rows", () => {
  it.each(Object.entries(writes))("%s: found by its key", async (_, [table, change]) => {
    const plan = await planOf(change);
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan using ${table}_`));
    expect(plan).not.toContain("Seq Scan");
  });

  it("what is added looks for nothing", async () => {
    expect(await planOf(adding("facts", [{ ...key, share: 70 }]))).not.toMatch(/Scan (using|on) facts/);
  });
});
