import { expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { inTransaction, type Writing } from "../../../lib/server/imports/connection.ts";
import { useDatabase } from "../../support/database.ts";

await useDatabase();

const write = (tx: Writing, slug: string) => tx.$executeRaw`
  INSERT INTO workspace (id, slug, name, time_zone) VALUES (gen_random_uuid(), ${slug}, 'Later', 'UTC')`;
const written = (slug: string) => database().workspace.count({ where: { slug } });

it("what is still under way when a transaction fails does not go on outside of it", async () => {
  let late: Promise<unknown> = Promise.resolve();
  const failed = inTransaction(async (tx) => {
    await write(tx, "taken-back");
    // The next chunk, which nobody waits for any more.
    late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => write(tx, "too-late"));
    late.catch(() => {});
    throw new Error("Stopped.");
  });
  await expect(failed).rejects.toThrow("Stopped.");
  await expect(late).rejects.toThrow("over");
  expect([await written("taken-back"), await written("too-late")]).toEqual([0, 0]);
});

it("what ended well stays, and nothing comes after it", async () => {
  const tx = await inTransaction(async (open) => {
    await write(open, "kept");
    return open;
  });
  await expect(write(tx, "after")).rejects.toThrow("over");
  expect([await written("kept"), await written("after")]).toEqual([1, 0]);
});
