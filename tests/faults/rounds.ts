import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { socketUrl } from "../../lib/server/runtime/postgres/connect.ts";
import { runningServer } from "../../lib/server/runtime/postgres/pid-file.ts";
import { choosePlace } from "../../lib/server/runtime/postgres/place.ts";
import { makeCrew } from "../support/crew.ts";
import { Browser } from "../support/http.ts";
import { makeDirectory } from "../support/make-directory.ts";
import { type RunningServer, startServer } from "../support/server.ts";
import { type Aftermath, compare } from "./aftermath.ts";
import { type Storm, Writers } from "./writers.ts";

// The app and its database are killed in turn while eight people write. Nobody knows of it but them: they try again.

const WRITERS = 8;
const WRITES_BETWEEN = 20;
const READY_MS = 60_000;

export type Victim = "app" | "database" | "database, orderly";

export interface Round {
  readonly number: number;
  readonly victim: Victim;
  readonly readyAfterMs: number;
}

export interface Report {
  readonly rounds: readonly Round[];
  readonly storm: Storm;
  readonly aftermath: Aftermath;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(20)) if (await reached()) return;
  throw new Error(`Waited too long for ${what}.`);
}

/** Kills and revives; the app is started again on the same directory and port, the database comes back by itself. */
class Stage {
  private constructor(
    private readonly settings: Record<string, string>,
    private readonly data: string,
    readonly databaseUrl: string,
    public server: RunningServer,
  ) {}

  static async set(directory: string): Promise<Stage> {
    const port = String(await freePort());
    const settings = {
      AJAR_DATA_DIR: directory,
      PORT: port,
      AJAR_LOG_LEVEL: "silent",
      AJAR_REQUESTS_PER_MINUTE: "0",
    };
    const server = await startServer(settings);
    const { data, socket } = await choosePlace(directory, () => {});
    return new Stage(settings, data, socketUrl(socket), server);
  }

  async kill(victim: Victim): Promise<void> {
    if (victim === "app") {
      await this.server.stop("SIGKILL");
      this.server = await startServer(this.settings);
    } else await this.killDatabase(victim === "database" ? "SIGKILL" : "SIGINT");
    const visitor = new Browser(this.server.url);
    await until("the app to be ready", async () => {
      const answer = await visitor.send("GET", "/readyz", { timeout: 3_000 }).catch(() => null);
      return answer?.status === 200;
    });
  }

  private async killDatabase(signal: NodeJS.Signals): Promise<void> {
    const killed = runningServer(this.data)?.pid;
    if (killed === undefined) throw new Error("There is no database to kill.");
    process.kill(killed, signal);
    await until("the database to come back", async () => {
      const running = runningServer(this.data);
      return running?.ready === true && running.pid !== killed;
    });
  }
}

const victimOf = (number: number): Victim => (number % 2 === 1 ? "app" : "database");

/** Runs that many kills and one orderly restart of the database, then compares. */
export async function runRounds(count: number, tell: (round: Round) => void): Promise<Report> {
  const directory = makeDirectory();
  const stage = await Stage.set(directory);
  try {
    const writers = new Writers(await makeCrew(stage.server, WRITERS));
    const rounds: Round[] = [];
    for (let number = 1; number <= count + 1; number++) {
      await writers.progress(WRITES_BETWEEN);
      const victim = number > count ? "database, orderly" : victimOf(number);
      const started = performance.now();
      await stage.kill(victim);
      const round = { number, victim, readyAfterMs: Math.round(performance.now() - started) };
      rounds.push(round);
      tell(round);
    }
    await writers.progress(WRITES_BETWEEN);
    const storm = await writers.finish();
    return { rounds, storm, aftermath: await compare(stage.databaseUrl, storm.acknowledged) };
  } finally {
    await stage.server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
