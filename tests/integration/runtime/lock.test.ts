import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { takeLock } from "../../../lib/server/runtime/lock.mjs";
import { contentOf, isStamped, stamp } from "../../../lib/server/runtime/setup/stamp.mjs";
import { startChild } from "../../support/child.ts";
import { temporaryDirectory } from "../../support/directory.ts";

it("is held by one, named to the others, and free again afterwards", () => {
  const file = temporaryDirectory("it.lock");
  const lock = takeLock(file);
  if ("heldBy" in lock) throw new Error("A new lock is free.");
  expect(takeLock(file)).toEqual({ heldBy: process.pid });
  lock.release();
  expect(takeLock(file)).toHaveProperty("release");
});

it("is taken over from a process that has ended, also when its number was given to another", () => {
  const file = temporaryDirectory("it.lock");
  writeFileSync(file, "999999999 1");
  const lock = takeLock(file);
  expect(lock).toHaveProperty("release");
  writeFileSync(file, `${process.pid} 1`);
  expect(takeLock(file)).toHaveProperty("release");
  expect(readdirSync(dirname(file))).toEqual(["it.lock"]);
});

it("lets one in at a time when many ask at once, over a lock that a dead process left", async () => {
  const file = temporaryDirectory("it.lock");
  const journal = join(dirname(file), "journal");
  writeFileSync(file, "999999999 1");
  writeFileSync(journal, "");
  const script = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { takeLock } from "./lib/server/runtime/lock.mjs";
    const [file, journal] = process.argv.slice(-2);
    for (let done = 0; done < 10; ) {
      const lock = takeLock(file);
      if ("heldBy" in lock) { await sleep(1); continue; }
      appendFileSync(journal, "in\\n");
      await sleep(2);
      appendFileSync(journal, "out\\n");
      lock.release();
      done += 1;
    }
  `;
  await Promise.all([1, 2, 3, 4].map(() => startChild(script, file, journal).ended));
  expect(readFileSync(journal, "utf8")).toBe("in\nout\n".repeat(40));
});

it("a stamp tells the content of files, wherever and whenever they were written", () => {
  const [one, other] = [temporaryDirectory("one"), temporaryDirectory("other")];
  writeFileSync(one, "same");
  writeFileSync(other, "same");
  expect(contentOf([one])).not.toBe(contentOf([other]));
  const before = contentOf([one]);
  stamp(other, before);
  writeFileSync(one, "same");
  expect(isStamped(other, contentOf([one]))).toBe(true);
  writeFileSync(one, "changed");
  expect(isStamped(other, contentOf([one]))).toBe(false);
});
