import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

const PROGRESS_MS = 10_000;

/** @param {string} line */
export const say = (line) => console.log(`▸ ${line}`);

/**
 * Runs a program and shows what it says. While it says nothing, a line now and then shows that it is still at work.
 * @param {string} what @param {string[]} command @param {{ env?: Record<string, string>, quiet?: boolean, patience?: number }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(what, command, { env = {}, quiet = false, patience } = {}) {
  const [program = "", ...rest] = command;
  const started = Date.now();
  let spoke = started;
  const ticker = setInterval(() => {
    if (Date.now() - spoke < PROGRESS_MS) return;
    spoke = Date.now();
    say(`… ${what}, ${Math.round((spoke - started) / 1000)} s`);
  }, 1_000);
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, rest, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && program.endsWith(".cmd"),
      timeout: patience,
      killSignal: "SIGKILL",
    });
    // An interruption from the keyboard reaches the child as well; one from outside is handed on.
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    /** @param {import("node:stream").Readable} from @param {NodeJS.WriteStream} to */
    const pass = (from, to) =>
      from.on("data", (/** @type {Buffer} */ chunk) => {
        output = (output + chunk.toString("utf8")).slice(-100_000);
        if (quiet) return;
        spoke = Date.now();
        to.write(chunk);
      });
    pass(child.stdout, process.stdout);
    pass(child.stderr, process.stderr);
    /** @param {boolean} ok */
    const done = (ok) => {
      clearInterval(ticker);
      process.removeListener("SIGTERM", stop);
      resolve({ ok, output });
    };
    child.once("error", (error) => {
      output += error.message;
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
}

/**
 * The npm that runs us, or the one on the path.
 * @param {string[]} rest
 */
export function npm(...rest) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.js$/.test(script) && existsSync(script)) return [process.execPath, script, ...rest];
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...rest];
}
