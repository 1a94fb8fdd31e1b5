import { expect, it } from "vitest";
import { withClient } from "../../../lib/server/runtime/postgres/connect.ts";
import { assertDurable } from "../../../lib/server/runtime/postgres/durable.ts";
import { useDatabase } from "../../support/database.ts";

const url = await useDatabase();
const name = new URL(url).pathname.slice(1);

it("accepts the database of the product", async () => {
  await expect(assertDurable(url)).resolves.toBeUndefined();
});

it("refuses a database that would lose what it has confirmed", async () => {
  await withClient(url, (client) => client.query(`ALTER DATABASE ${name} SET synchronous_commit = off`));
  await expect(assertDurable(url)).rejects.toThrow("synchronous_commit off");
  await withClient(url, (client) => client.query(`ALTER DATABASE ${name} RESET synchronous_commit`));
});
