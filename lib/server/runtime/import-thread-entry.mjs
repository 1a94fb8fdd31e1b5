import { setPriority } from "node:os";
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// One import, in a thread of its own.

const LESS = 10;

// Of this thread: the system counts each for itself. Requests go first where there are few processors.
if (process.platform === "linux") setPriority(LESS);

register();
const { drain } = await import("./state.ts");
const { runImport } = await import("../imports/run.ts");

parentPort?.once("message", () => {
  for (const { close } of drain().streams) close();
});
await runImport(workerData);
for (const { close } of drain().closers()) await close();
process.exit();
