import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const BOOTSTRAP = fileURLToPath(new URL("../../lib/server/runtime/bootstrap.mjs", import.meta.url));
const PATIENCE_MS = 180_000;
const OUTPUT_LIMIT = 1_000_000;

export type RunningServer = {
  url: string;
  pid: number;
  /** Everything it has written so far. */
  output: () => string;
  /** Ends it by its process id and waits; returns its exit code (null when a signal ended it). */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** The settings of whoever runs the tests do not reach the server under test. */
function cleanEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(AJAR_|VITEST|NODE_OPTIONS$|DATABASE_URL$|PORT$|HOST$|TEST$)/.test(name),
  );
  return { ...Object.fromEntries(own), NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", ...settings };
}

/** Starts the production app on a free port of this machine and waits until it is ready. */
export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [BOOTSTRAP, "start"], {
    env: cleanEnvironment(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listen = (chunk: Buffer) => {
    output = (output + chunk.toString("utf8")).slice(-OUTPUT_LIMIT);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const abandon = () => void child.kill("SIGKILL");
  process.once("exit", abandon);
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const code = await ended;
    process.removeListener("exit", abandon);
    return code;
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    const url = /^Ajar is ready: (\S+)/m.exec(output)?.[1];
    if (url && child.pid) return { url, pid: child.pid, output: () => output, stop };
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  await stop("SIGKILL");
  throw new Error(`The server did not start:\n${output}`);
}
