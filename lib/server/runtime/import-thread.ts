import { Worker } from "node:worker_threads";
import { log } from "../log.ts";
import { onDrain, setBeside } from "./state.ts";

/** Its own memory, in MiB, so that a large file takes none from the requests and never more than this. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/** From now on large imports run in threads of their own, beside the requests. */
export function importInThreads(): void {
  setBeside((id, work) => {
    const entry = new URL("./import-thread-entry.mjs", import.meta.url);
    const thread = new Worker(entry, { workerData: work, resourceLimits: MEMORY, name: "import" });
    const ended = new Promise<void>((resolve) => thread.once("exit", () => resolve()));
    // Its row falls silent, and is said to be interrupted by whoever looks next.
    thread.once("error", (error) => log.error({ err: error, importId: id }, "the thread of an import ended"));
    const over = onDrain(`import ${id}`, () => {
      thread.postMessage("stop");
      return ended;
    });
    void ended.then(over);
  });
}
