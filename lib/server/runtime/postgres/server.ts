import { spawn } from "node:child_process";
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "../lock.mjs";
import { bareEnvironment } from "./account.ts";
import { ask, DATABASE, socketUrl, withClient } from "./connect.ts";
import { runningServer } from "./pid-file.ts";
import type { Place } from "./place.ts";
import { serverArguments } from "./settings.ts";

const LOG_LIMIT = 10 * 1024 * 1024;

/** The log is a file, not a pipe: the server outlives the app when that is killed, and must be able to go on writing. */
function openLog(place: Place): number {
  if (existsSync(place.log) && statSync(place.log).size > LOG_LIMIT) renameSync(place.log, `${place.log}.1`);
  const file = openSync(place.log, "a", 0o600);
  if (place.account) fchownSync(file, place.account.uid, place.account.gid);
  return file;
}

/** Why the server would not start: its own last words since it was started. */
function lastWords(place: Place, from: number): string {
  const said = readFileSync(place.log).subarray(from).toString("utf8").split("\n");
  const fatal = said.filter((line) => /FATAL|PANIC|error while loading/.test(line)).at(-1);
  return (fatal ?? said.filter(Boolean).at(-1) ?? "it said nothing").replace(/^.*?\] /, "");
}

export async function answers(place: Place): Promise<boolean> {
  try {
    const data = await withClient(
      socketUrl(place.socket, "postgres"),
      (client) => ask(client, "SHOW data_directory"),
      3_000,
    );
    return data === place.data;
  } catch {
    return false;
  }
}

/** Starts the server and waits until it answers; recovery after a crash may take a while and is waited for. */
export async function launch(place: Place, say: (line: string) => void): Promise<number> {
  const log = openLog(place);
  const from = statSync(place.log).size;
  const child = spawn(join(place.bin, "postgres"), serverArguments(place), {
    cwd: "/",
    // A group of its own: Ctrl-C in a terminal must reach the app only, which then stops the server last.
    detached: true,
    stdio: ["ignore", log, log],
    env: bareEnvironment(),
    ...place.account,
  });
  closeSync(log);
  let failure: Error | null = null;
  child.once("error", (error) => {
    failure = error;
  });
  child.unref();
  for (let waited = 0; ; waited += 1) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL did not start: ${lastWords(place, from)}`);
    }
    const running = runningServer(place.data);
    if (running?.pid === child.pid && running?.ready && (await answers(place))) return running.pid;
    if (waited === 200) say("PostgreSQL is recovering after a crash; this can take some minutes …");
    await sleep(waited < 200 ? 20 : 250);
  }
}

/** Whether the running server was started with just these arguments; PostgreSQL writes down how it was started. */
export function startedAs(place: Place): boolean {
  const command = [join(place.bin, "postgres"), ...serverArguments(place).map((word) => `"${word}"`)].join(
    " ",
  );
  try {
    return readFileSync(join(place.data, "postmaster.opts"), "utf8").trim() === command;
  } catch {
    return false;
  }
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(10)) {
    if (processIdentity(pid) === null) return true;
  }
  return false;
}

/** Stops the server: politely, then at once (it recovers at the next start), then by force. */
export async function halt(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 8_000],
    ["SIGQUIT", 4_000],
    ["SIGKILL", 2_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

export async function ensureDatabase(place: Place): Promise<void> {
  await withClient(socketUrl(place.socket, "postgres"), async (client) => {
    const known = await ask(client, `SELECT count(*) FROM pg_database WHERE datname = '${DATABASE}'`);
    if (known === "0") await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}
