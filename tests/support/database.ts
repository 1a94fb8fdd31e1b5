import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { socketUrl, withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { drain } from "../../lib/server/runtime/state.ts";

const PATIENCE_MS = 60_000;

function administer(sql: string): Promise<unknown> {
  return withClient(socketUrl(inject("socket"), "postgres"), (client) => client.query(sql), PATIENCE_MS);
}

/**
 * A database of the calling test file's own, with all migrations (or with nothing), gone when the file is done. The app's
 * settings point to it from then on, so `const url = await useDatabase()` at the top of a file is all that `database()` needs.
 * @returns its address, as the owner
 */
export async function useDatabase({ empty = false } = {}): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const url = socketUrl(inject("socket"), name);
  await administer(`CREATE DATABASE ${name} TEMPLATE ${empty ? "template0" : "template_ajar"}`);
  process.env.DATABASE_URL = url;
  process.env.AJAR_SECRET ??= randomBytes(32).toString("base64url");
  afterAll(async () => {
    for (const { close } of drain().closers()) await close();
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return url;
}
