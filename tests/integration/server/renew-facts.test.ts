import { beforeAll, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { renewFacts } from "../../../lib/server/decisions/renew-facts.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
});

it("facts that older rules wrote are computed anew, and those of the newest are left alone", async () => {
  const references = [await open(olga), await open(olga), await open(olga)];
  for (const reference of references)
    await give(ben, reference, {
      type: "takePosition",
      input: { stance: "disagree", about: "objectives", reason: "We want different things." },
    });
  const [old] = await database().decision.findMany({ where: { reference: references[0] ?? "" } });
  await asOwner(
    "UPDATE facts SET rules = 0, objectives_count = 0, recognised_at = NULL WHERE decision_id = $1",
    [old?.id],
  );
  await asOwner("UPDATE facts SET objectives_count = 7 WHERE rules > 0");
  await renewFacts();
  const counts = await asOwner("SELECT objectives_count AS n FROM facts ORDER BY 1");
  expect(counts.map(({ n }) => n)).toEqual([1, 7, 7]);
  await asOwner("UPDATE facts SET rules = 0");
  await renewFacts();
  expect((await verifyAudit(database())).findings).toEqual([]);
});
