import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The secret that signs sessions and salts references: made once, kept beside the data, readable by its owner only. It gets its
 * name when it is whole, and of several processes that start at once one wins and all use its secret.
 */
export function keptSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "secret");
  const read = () => readFileSync(file, "utf8").trim();
  try {
    return read();
  } catch {
    // The first start.
  }
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(mine, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  return read();
}
