import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity, takeLock } from "../lock.mjs";
import { socketUrl } from "./connect.ts";
import { initialise } from "./initdb.ts";
import { runningServer } from "./pid-file.ts";
import { choosePlace, type Place } from "./place.ts";
import { answers, ensureDatabase, halt, launch, startedAs } from "./server.ts";

const MAJOR = "18";
const LONGEST_PAUSE = 10_000;

export type Say = (line: string) => void;
export type Embedded = {
  url: string;
  socket: string;
  base: string;
  pid: () => number;
  stop: () => Promise<void>;
};

/** A server that the last run left behind is taken over when it is whole and was started as this program would start it. */
async function adopt(place: Place, say: Say): Promise<number | null> {
  const running = runningServer(place.data);
  if (!running) return null;
  for (let tries = 0; tries < 100 && !runningServer(place.data)?.ready; tries += 1) await sleep(100);
  if (startedAs(place) && (await answers(place))) {
    say(`Taking over the PostgreSQL that is still running (process ${running.pid}).`);
    return running.pid;
  }
  say(`Stopping the PostgreSQL that an earlier run left behind (process ${running.pid}).`);
  await halt(running.pid);
  return null;
}

function assertVersion(place: Place): void {
  const version = readFileSync(join(place.data, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR) {
    throw new Error(
      `The data in ${place.data} was made by PostgreSQL ${version}, and this program brings ${MAJOR}.`,
    );
  }
}

async function start(place: Place, say: Say): Promise<number> {
  await initialise(place);
  assertVersion(place);
  return (await adopt(place, say)) ?? (await launch(place, say));
}

/** Starts (or takes over) the embedded PostgreSQL of a data directory and keeps it running until `stop`. */
export async function startEmbedded(dataDir: string, say: Say): Promise<Embedded> {
  if (process.platform === "win32") {
    throw new Error("On Windows the embedded PostgreSQL is not supported yet: set DATABASE_URL, or use WSL.");
  }
  const place = await choosePlace(dataDir, say);
  const lock = takeLock(join(place.base, "app.pid"));
  if ("heldBy" in lock) {
    throw new Error(
      `Ajar is already running on ${dataDir} as process ${lock.heldBy}. Stop it, or set AJAR_DATA_DIR to another directory.`,
    );
  }
  try {
    let pid = await start(place, say);
    await ensureDatabase(place);
    let identity = processIdentity(pid);
    let stopping = false;
    let restarting: Promise<void> | null = null;
    const timer = setInterval(() => {
      if (restarting || processIdentity(pid) === identity) return;
      restarting = restart(place, say, () => stopping, pid).then((started) => {
        pid = started;
        identity = processIdentity(pid);
        restarting = null;
      });
    }, 200);
    // Looking after the server does not keep the process alive by itself.
    timer.unref();
    const stop = async () => {
      stopping = true;
      clearInterval(timer);
      await restarting;
      await halt(pid);
      // Elsewhere only because of a long path; nobody would know what it was.
      if (!place.socket.startsWith(place.base)) rmSync(place.socket, { recursive: true, force: true });
      lock.release();
    };
    return { url: socketUrl(place.socket), socket: place.socket, base: place.base, pid: () => pid, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The server died while the app lives: bring it back, waiting longer each time it does not work. */
async function restart(place: Place, say: Say, stopping: () => boolean, died: number): Promise<number> {
  say(`PostgreSQL (process ${died}) has ended unexpectedly; starting it again.`);
  for (let pause = 100; !stopping(); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      const pid = await start(place, say);
      say(`PostgreSQL runs again (process ${pid}).`);
      return pid;
    } catch (error) {
      say(`${error instanceof Error ? error.message : error} Trying again in ${pause} ms.`);
      await sleep(pause);
    }
  }
  return died;
}
