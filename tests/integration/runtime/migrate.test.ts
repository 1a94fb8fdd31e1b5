import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { migrate } from "../../../lib/server/runtime/migrate.ts";
import { readMigrations } from "../../../lib/server/runtime/migration/files.ts";
import { ask, withClient } from "../../../lib/server/runtime/postgres/connect.ts";
import { startChild } from "../../support/child.ts";
import { useDatabase } from "../../support/database.ts";
import { temporaryDirectory } from "../../support/directory.ts";

const silent = () => {};
const value = (url: string, sql: string) => withClient(url, (client) => ask(client, sql));

function directoryWith(migrations: Record<string, string>): string {
  const directory = temporaryDirectory("migrations");
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, "migration.sql"), sql);
  }
  return directory;
}

const product = await useDatabase({ empty: true });
const own = await useDatabase({ empty: true });
const failing = await useDatabase({ empty: true });
const busy = await useDatabase({ empty: true });

it("applies each migration once when four processes start at once", async () => {
  const script = `
    import { migrate } from "./lib/server/runtime/migrate.ts";
    console.log("applied", (await migrate(process.argv.at(-1), () => {})).length);
  `;
  const ends = await Promise.all([1, 2, 3, 4].map(() => startChild(script, product).ended));
  const applied = ends.map(({ output }) => Number(/applied (\d+)/.exec(output)?.[1]));
  const wanted = readMigrations("prisma/migrations").map(({ name }) => name);
  expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(applied.reduce((sum, count) => sum + count)).toBe(wanted.length);
  expect(
    await value(
      product,
      "SELECT string_agg(migration_name, ',' ORDER BY migration_name) FROM _prisma_migrations",
    ),
  ).toBe(wanted.join(","));
  expect(await migrate(product, silent)).toEqual([]);
});

it("refuses a migration that was changed after it had been applied", async () => {
  const before = directoryWith({
    "1_one": "CREATE TABLE one (n int); CREATE ROLE ajar_app_unused_1; DROP ROLE ajar_app_unused_1;",
  });
  expect(await migrate(own, silent, before)).toEqual(["1_one"]);
  const after = directoryWith({ "1_one": "CREATE TABLE one (n bigint);" });
  await expect(migrate(own, silent, after)).rejects.toThrow("1_one was changed after it had been applied");
});

it("runs beside a database that is newer, and says so", async () => {
  const said: string[] = [];
  expect(await migrate(own, (line) => said.push(line), directoryWith({ "2_two": "SELECT 1" }))).toEqual([
    "2_two",
  ]);
  expect(said.join()).toContain("newer than this program: it also has 1_one");
});

it("leaves nothing of a migration that fails, so that it can be tried again", async () => {
  const broken = "CREATE TABLE half (n int); DO $$ BEGIN PERFORM 1; END $$; SELECT 1/0;";
  await expect(migrate(failing, silent, directoryWith({ "1_half": broken }))).rejects.toThrow(
    "division by zero",
  );
  expect(
    await value(failing, "SELECT to_regclass('half') IS NULL AND to_regclass('_prisma_migrations') IS NULL"),
  ).toBe("true");
  expect(await migrate(failing, silent, directoryWith({ "1_half": "CREATE TABLE half (n int);" }))).toEqual([
    "1_half",
  ]);
});

it("does not hold up others behind a table in use, and tries again", async () => {
  await migrate(busy, silent, directoryWith({ "1_one": "CREATE TABLE one (n int);" }));
  const said: string[] = [];
  await withClient(busy, async (client) => {
    await client.query("BEGIN; LOCK TABLE one IN ACCESS SHARE MODE");
    const more = directoryWith({
      "1_one": "CREATE TABLE one (n int);",
      "2_more": "ALTER TABLE one ADD COLUMN more int;",
    });
    const done = migrate(busy, (line) => said.push(line), more);
    await expect.poll(() => said.join(), { timeout: 10_000 }).toContain("A table is in use");
    await client.query("COMMIT");
    expect(await done).toEqual(["2_more"]);
  });
});
