import { setPriority } from "node:os";
import process from "node:process";
import { register } from "tsx/esm/api";

// One import, or one look at a file, in a process of its own: the first message is the work, the second asks it to stop.

const LESS = 19;

// Requests go first where there are few processors.
setPriority(LESS);
// Whoever asked for it is gone: the database takes back what was not finished.
process.once("disconnect", () => process.exit(1));
// Ctrl-C reaches every process of a terminal; the server stops this one.
process.on("SIGINT", () => {});

const work = new Promise((resolve) => process.once("message", resolve));
register();
const { drain } = await import("./state.ts");
const { Breath } = await import("../imports/breath.ts");
const breath = new Breath({ alone: true });

const { run, look } = await work;
process.once("message", () => {
  for (const { close } of drain().streams) close();
});
if (run) {
  const { runImport } = await import("../imports/run.ts");
  await runImport(run, breath);
} else {
  const { found } = await import("../imports/preview.ts");
  const { source, zone, given } = look;
  const answer = await found(source, zone, given, breath);
  await new Promise((resolve) => process.send(answer, resolve));
}
for (const { close } of drain().closers()) await close();
process.exit();
