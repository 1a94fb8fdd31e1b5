import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { useDatabase } from "../../support/database.ts";
import { asApplication, asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open, reads } from "../../support/writing.ts";

await useDatabase();

beforeAll(async () => {
  const { steward } = await makeWorkspace();
  const reference = await open(steward);
  await give(steward, reference, reads(60));
});

const NOT_ALLOWED = "42501";
/** A row that others point to: one code up to PostgreSQL 17, a finer one since. */
const REFERENCED = expect.stringMatching(/^23(001|503)$/);

it("the app's own connections are the role that cannot rewrite the history", async () => {
  const rows = await database().$queryRaw`SELECT current_user::text AS name`;
  expect(rows).toEqual([{ name: "ajar_app" }]);
});

describe("the role of the application cannot", () => {
  it.each([
    "UPDATE event SET type = 'decided'",
    "UPDATE event SET request_id = NULL",
    "DELETE FROM event",
    "TRUNCATE event",
    "TRUNCATE decision CASCADE",
    "DROP TABLE event",
    "ALTER TABLE event DISABLE TRIGGER ALL",
    "ALTER TABLE event DISABLE TRIGGER event_append_only_rows",
    "DROP TRIGGER event_append_only_rows ON event",
    "DROP TRIGGER event_append_only_table ON event",
    "ALTER TABLE event RENAME TO gone",
    "ALTER TABLE event OWNER TO ajar_app",
    "GRANT UPDATE ON event TO ajar_app; UPDATE event SET type = 'decided'",
    "DROP FUNCTION event_is_append_only CASCADE",
    "CREATE OR REPLACE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
    "SET session_replication_role = replica",
    "CREATE TABLE extra (n int)",
    `INSERT INTO event SELECT * FROM event ON CONFLICT (workspace_id, decision_id, seq) DO UPDATE SET type = 'decided'`,
  ])("%s", async (sql) => {
    const before = await contents();
    await expect(asApplication(sql)).rejects.toMatchObject({ code: NOT_ALLOWED });
    expect(await contents()).toEqual(before);
  });

  it.each(["UPDATE decision SET id = gen_random_uuid()", "UPDATE workspace SET id = gen_random_uuid()"])(
    "move the history by moving what it belongs to: %s",
    async (sql) => {
      await expect(asApplication(sql)).rejects.toMatchObject({
        code: NOT_ALLOWED,
        message: "The history is append-only.",
      });
    },
  );

  it.each(["DELETE FROM decision", "DELETE FROM workspace"])(
    "pull the ground from under it: %s",
    async (sql) => {
      await expect(asApplication(sql)).rejects.toMatchObject({ code: REFERENCED });
    },
  );
});

describe("the owner, too, is stopped by the trigger", () => {
  it.each([
    "UPDATE event SET type = 'decided'",
    "DELETE FROM event",
    "TRUNCATE event",
    "TRUNCATE decision CASCADE",
    "MERGE INTO event USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE",
  ])("%s", async (sql) => {
    await expect(asOwner(sql)).rejects.toMatchObject({
      code: NOT_ALLOWED,
      message: "The history is append-only.",
    });
  });
});
