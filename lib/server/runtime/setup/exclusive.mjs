import { setTimeout as sleep } from "node:timers/promises";
import { takeLock } from "../lock.mjs";
import { say } from "./run.mjs";

const FILE = ".data/setup.lock";

/**
 * One set-up at a time in one clone: of two starts the second waits and then finds everything done.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function exclusively(work) {
  let told = 0;
  for (;;) {
    const lock = takeLock(FILE);
    if ("release" in lock) {
      process.once("exit", lock.release);
      try {
        return await work();
      } finally {
        lock.release();
        process.removeListener("exit", lock.release);
      }
    }
    if (told !== lock.heldBy) say(`Process ${lock.heldBy} is setting up here; waiting for it …`);
    told = lock.heldBy;
    await sleep(300);
  }
}
