import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { withClient } from "../../../lib/server/runtime/postgres/connect.ts";
import { useDatabase } from "../../support/database.ts";
import { imported } from "../../support/importing.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { open } from "../../support/writing.ts";

const url = await useDatabase();

// What an import takes care of so that others feel nothing of it.

const file = (rows: number) =>
  ["id,title,opened", ...Array.from({ length: rows }, (_, n) => `A-${n},Which way ${n}?,2026-01-05`)].join(
    "\n",
  );

/** How often the statistics of a table were taken because somebody asked. */
const taken = (table: string) =>
  withClient(url, async (client) => {
    await client.query("SELECT pg_stat_clear_snapshot()");
    const text = "SELECT analyze_count::int AS n FROM pg_stat_user_tables WHERE relname = $1";
    const { rows } = await client.query<{ n: number }>(text, [table]);
    return rows[0]?.n ?? 0;
  });

it("has what others read planned for tables that grow", async () => {
  const before = [await taken("decision"), await taken("facts")];
  const harbour = await makeWorkspace();
  await imported(harbour.steward, file(1_100));
  await expect.poll(() => taken("decision")).toBeGreaterThan(before[0] ?? 0);
  await expect.poll(() => taken("facts")).toBeGreaterThan(before[1] ?? 0);
});

it("draws no reference that somebody could draw who logs a decision", async () => {
  const harbour = await makeWorkspace();
  const logged = await open(harbour.steward);
  await imported(harbour.steward, file(20));
  const rows = await database().decision.findMany({ where: { workspaceId: harbour.id } });
  const others = rows.map(({ reference }) => reference).filter((reference) => reference !== logged);
  expect(logged).toHaveLength(5);
  expect(others.map((reference) => reference.length)).toEqual(Array.from({ length: 20 }, () => 6));
});

it("in a patient process is as patient in the database", async () => {
  const script = `
    import { getPriority, setPriority } from "node:os";
    import { inTransaction } from "./lib/server/imports/connection.ts";
    setPriority(Math.min(getPriority() + 7, 19));
    const pidOf = async (tx) => (await tx.$queryRaw\`SELECT pg_backend_pid() AS pid\`)[0].pid;
    const there = await inTransaction(async (tx) => getPriority(await pidOf(tx)));
    console.log(JSON.stringify({ here: getPriority(), there }));
    process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    script,
  ]);
  const { here, there } = JSON.parse(stdout);
  expect(here).toBeGreaterThan(0);
  expect(there).toBe(here);
});
