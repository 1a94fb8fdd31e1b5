import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diffSchemas } from "./engine.ts";

// npm run db:migration -- NAME
// Writes the difference between the last committed schema and the one on disk as a new migration. Constraints, triggers and
// partial indexes, which a Prisma schema cannot say, are added to the file by hand afterwards.

const SCHEMA = "prisma/schema.prisma";

/** The schema of the last commit; an empty database when there is none yet. */
function committedSchema(): string | null {
  const known = execFileSync("git", ["ls-tree", "--name-only", "HEAD", SCHEMA], { encoding: "utf8" }).trim();
  return known === "" ? null : execFileSync("git", ["show", `HEAD:./${SCHEMA}`], { encoding: "utf8" });
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]{0,80}$/.test(name)) {
    throw new Error(
      "Say what the migration does: npm run db:migration -- add_reviews (lower case, digits, underscores).",
    );
  }
  const sql = (await diffSchemas(committedSchema(), await readFile(SCHEMA, "utf8"))).trim();
  if (sql === "" || /^-- This is an empty migration\.?$/.test(sql)) {
    console.log(`No difference between ${SCHEMA} and its last commit; nothing written.`);
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join("prisma/migrations", `${stamp}_${name}`);
  await mkdir(directory, { recursive: true });
  await writeFile("prisma/migrations/migration_lock.toml", 'provider = "postgresql"\n');
  await writeFile(join(directory, "migration.sql"), `${sql}\n`);
  console.log(`Wrote ${join(directory, "migration.sql")} (${sql.split("\n").length} lines).`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
