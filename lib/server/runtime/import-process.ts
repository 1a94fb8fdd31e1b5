import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { log } from "../log.ts";
import { onDrain, setBeside } from "./state.ts";

const ENTRY = fileURLToPath(new URL("./import-process-entry.mjs", import.meta.url));

/** In MiB: a large file needs no more, and takes nothing from the requests. */
const OLD = 96;
const YOUNG = 8;

type Work = { readonly run: object } | { readonly look: object };

/** A process for one piece of work, with which it ends and gives its memory back. */
function begin(work: Work, failed: (error: unknown) => void): ChildProcess {
  const child = fork(ENTRY, {
    execArgv: [`--max-old-space-size=${OLD}`, `--max-semi-space-size=${YOUNG}`],
    serialization: "advanced",
    // With an arena for each thread, as the C library has it by default, freed memory stays in pieces.
    env: { ...process.env, MALLOC_ARENA_MAX: "2" },
  });
  child.on("error", failed);
  child.send(work, (error) => error && failed(error));
  return child;
}

function run(id: string, job: object): void {
  // Its row falls silent, and is said to be interrupted by whoever looks next.
  const complain = (error: unknown) =>
    log.error({ err: error, importId: id }, "the process of an import has failed");
  const child = begin({ run: job }, complain);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.once("close", (code, signal) => {
    if (code !== 0) complain(new Error(`It ended with ${code ?? signal}.`));
  });
  const over = onDrain(`import ${id}`, () => {
    if (child.connected) child.send("stop");
    return ended;
  });
  void ended.then(over);
}

const look = (question: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = begin({ look: question }, reject);
    child.once("message", resolve);
    child.once("close", (code, signal) => reject(new Error(`It ended with ${code ?? signal}.`)));
  });

/** From now on large files are looked at and imported in processes of their own, which end with this one. */
export const importInProcesses = (): void => setBeside({ run, look });
