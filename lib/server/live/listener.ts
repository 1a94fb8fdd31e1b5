import pg from "pg";
import { env } from "../env.ts";
import { log } from "../log.ts";
import { onShutdown } from "../runtime/state.ts";
import { CHANNEL } from "./notice.ts";

const CONNECT_MS = 5_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

interface Ears {
  readonly hear: (payload: string) => void;
  /** From now on nothing is missed; before, something may have been. */
  readonly listening: () => void;
}

/** Listens for as long as the process lives, on one connection of its own outside the pool; a lost one is made again. */
export function listenForNotices({ hear, listening }: Ears): void {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let wait = FIRST_WAIT_MS;

  const again = (lost: pg.Client, error?: unknown) => {
    if (stopped || client !== lost) return;
    client = undefined;
    log.warn({ err: error }, "changes of other processes are not heard for the moment");
    void lost.end().catch(() => {});
    timer = setTimeout(start, wait);
    timer.unref();
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const start = () => {
    const made = new pg.Client({
      connectionString: env().databaseUrl,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      options: "-c role=ajar_app",
      application_name: "ajar-live",
    });
    client = made;
    made.on("error", (error) => again(made, error));
    made.on("end", () => again(made));
    made.on("notification", ({ payload }) => hear(payload ?? ""));
    made
      .connect()
      .then(() => made.query(`LISTEN ${CHANNEL}`))
      .then(() => {
        wait = FIRST_WAIT_MS;
        listening();
      })
      .catch((error: unknown) => again(made, error));
  };

  onShutdown("listening for changes", async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  });
  start();
}
