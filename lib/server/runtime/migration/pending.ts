import type pg from "pg";
import type { Migration } from "./files.ts";

type Row = { migration_name: string; checksum: string; done: boolean };

export type Pending = { pending: Migration[]; unknown: string[] };

/** What is still to be applied, judged by the table in which Prisma's own tools keep account. */
export async function findPending(client: pg.Client, migrations: Migration[]): Promise<Pending> {
  const { rows: tables } = await client.query<{ known: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known",
  );
  if (!tables[0]?.known) return { pending: migrations, unknown: [] };
  const { rows } = await client.query<Row>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS done
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  for (const { name, checksum } of migrations) {
    const row = applied.get(name);
    if (row && !row.done) {
      throw new Error(
        `The migration ${name} was begun by another tool and did not finish; resolve it there first.`,
      );
    }
    if (row && row.checksum !== checksum) {
      throw new Error(`The migration ${name} was changed after it had been applied; add a new one instead.`);
    }
  }
  const names = new Set(migrations.map(({ name }) => name));
  return {
    pending: migrations.filter(({ name }) => !applied.has(name)),
    unknown: [...applied.keys()].filter((name) => !names.has(name)),
  };
}
