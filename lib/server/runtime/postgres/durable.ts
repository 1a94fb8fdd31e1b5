import { ask, withClient } from "./connect.ts";

const OLDEST = 15;

/**
 * Refuses a database that would lose what it has confirmed, or that is too old. The settings are read as a session sees
 * them, so that one made for this role or this database counts as well.
 */
export async function assertDurable(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const version = Number(await ask(client, "SHOW server_version_num"));
    if (version < OLDEST * 10_000) {
      throw new Error(
        `PostgreSQL ${OLDEST} or newer is needed; this one is ${await ask(client, "SHOW server_version")}.`,
      );
    }
    for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
      if ((await ask(client, `SHOW ${setting}`)) === "off") {
        throw new Error(`The database has ${setting} off and could lose confirmed decisions; switch it on.`);
      }
    }
  });
}
