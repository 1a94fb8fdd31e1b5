import { randomBytes } from "node:crypto";
import { afterAll, expect, inject, it } from "vitest";
import { migrate } from "../../../lib/server/runtime/migrate.ts";
import { ask, socketUrl, withClient } from "../../../lib/server/runtime/postgres/connect.ts";

// The embedded server is used as if it were somebody's own, by owners who are not its administrator.

const administer = (sql: string) =>
  withClient(socketUrl(inject("socket"), "postgres"), (client) => client.query(sql));

async function ownedBy(rights: string, ...more: string[]): Promise<string> {
  const name = `owner_${randomBytes(6).toString("hex")}`;
  await administer(`CREATE ROLE ${name} LOGIN ${rights}`);
  await administer(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
  for (const sql of more) await administer(sql.replaceAll("$owner", name));
  afterAll(async () => {
    await administer(`DROP DATABASE ${name} WITH (FORCE)`);
    await administer(`DROP ROLE ${name}`);
  });
  return socketUrl(inject("socket"), name).replace("//ajar@", `//${name}@`);
}

const able = await ownedBy("CREATEROLE", "GRANT ajar_app TO $owner WITH ADMIN OPTION");
const refused = await ownedBy("NOCREATEROLE");

it("works with an owner who may create roles", async () => {
  await migrate(able, () => {});
  await expect(
    withClient(able, (client) => client.query("SET ROLE ajar_app; DELETE FROM event")),
  ).rejects.toThrow("permission denied");
  expect(
    await withClient(able, async (client) => {
      await client.query("SET ROLE ajar_app");
      return ask(client, "SELECT count(*) FROM decision");
    }),
  ).toBe("0");
});

it("says in one line what an owner without the role lacks", async () => {
  await expect(migrate(refused, () => {})).rejects.toThrow(/permission|may not act as ajar_app/);
});
