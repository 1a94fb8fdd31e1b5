import { readFileSync } from "node:fs";
import { PrismaPg } from "@prisma/adapter-pg";
import { expect, it } from "vitest";
import { diffSchemas, loadEngine } from "../../../lib/server/runtime/migration/engine.ts";
import { readMigrations } from "../../../lib/server/runtime/migration/files.ts";
import { withClient } from "../../../lib/server/runtime/postgres/connect.ts";
import { useDatabase } from "../../support/database.ts";

const migrated = await useDatabase();
const fromSchema = await useDatabase({ empty: true });

/** Everything that a Prisma schema can say about a database, one line each. */
const CATALOGUE = `
  SELECT format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
   WHERE relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p', 'u')
  UNION ALL
  SELECT format('%s %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`;

async function catalogue(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) => client.query<{ line: string }>(CATALOGUE));
  return rows.map(({ line }) => line).filter((line) => !line.includes("_prisma_migrations"));
}

it("all migrations on an empty database make what the schema says", async () => {
  const sql = await diffSchemas(null, readFileSync("prisma/schema.prisma", "utf8"));
  await withClient(fromSchema, (client) => client.query(sql));
  const [made, wanted] = await Promise.all([catalogue(migrated), catalogue(fromSchema)]);
  expect(wanted.filter((line) => !made.includes(line))).toEqual([]);
  // Beyond the schema stand only indexes: it cannot say partial ones, nor all that an index can hold.
  const extra = made.filter((line) => !wanted.includes(line));
  expect(extra.filter((line) => !/^CREATE (UNIQUE )?INDEX /.test(line))).toEqual([]);
});

it("Prisma's own engine finds the account in order and nothing left to apply", async () => {
  const engine = await loadEngine(new PrismaPg(migrated));
  const filters = { externalTables: [], externalEnums: [] };
  const migrationsList = {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations("prisma/migrations").map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  expect(await engine.applyMigrations({ migrationsList, filters })).toEqual({ appliedMigrationNames: [] });
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList,
    filters,
    optInToShadowDatabase: false,
  });
  expect(diagnosis).toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});
