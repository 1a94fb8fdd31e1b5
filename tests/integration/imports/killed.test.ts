import { expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { failInterrupted } from "../../../lib/server/imports/interrupted.ts";
import { readImports } from "../../../lib/server/imports/queries.ts";
import { startChild } from "../../support/child.ts";
import { useDatabase } from "../../support/database.ts";
import { imported } from "../../support/importing.ts";
import { asOwner, countRows } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

/** A large import in a process of its own that can be killed; the first arguments say where and as whom. */
const IMPORTS = `
  import { mintScope } from "./lib/server/scope.ts";
  import { begin, guessed } from "./tests/support/importing.ts";
  const scope = mintScope(JSON.parse(process.argv[1]));
  const rows = Array.from({ length: 20000 }, (_, n) => "K-" + n + ",Decision " + n + ",2026-01-05,2026-01-09");
  const csv = ["id,title,opened,decided", ...rows].join("\\n");
  await begin(scope, csv, await guessed(scope, csv));
  console.log("begun");
`;

it("an import whose process is killed halfway leaves nothing half-done, and can be done again", async () => {
  const harbour = await makeWorkspace();
  const { import: _, idempotency: __, ...before } = await countRows();
  const child = startChild(IMPORTS, JSON.stringify(harbour.steward));
  await child.says("begun");
  const halfway = async () => {
    const [row] = await asOwner("SELECT processed, total, status FROM import");
    return row;
  };
  for (let row = await halfway(); Number(row?.processed) < 2_000; row = await halfway()) {
    expect(row?.status).toBe("running");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  await child.ended;
  expect(await halfway()).toMatchObject({ total: 20_000, status: "running" });
  // The database notices the lost connection at its next word to it.
  await expect
    .poll(() => asOwner("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"), { timeout: 10_000 })
    .toEqual([]);
  const { import: ___, idempotency: ____, ...after } = await countRows();
  expect(after).toEqual(before);

  await failInterrupted();
  expect(await readImports(harbour.steward)).toMatchObject([{ status: "running" }]);
  await asOwner("UPDATE import SET beat_at = beat_at - interval '16 seconds'");
  expect(await readImports(harbour.steward)).toMatchObject([{ status: "failed", added: 0 }]);
  await failInterrupted();
  expect(await database().import.findFirstOrThrow()).toMatchObject({ status: "failed" });
  const again = await imported(harbour.steward, "id,title,opened\nK-0,Decision 0,2026-01-05\n");
  expect(again).toMatchObject({ status: "done", added: 1 });
}, 120_000);
