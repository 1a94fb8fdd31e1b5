import type { Server } from "node:http";
import { log } from "../log.ts";
import type { InFlight } from "./http/in-flight.ts";
import { drain } from "./state.ts";

const IN_FLIGHT_MS = 10_000;
const CLOSER_MS = 4_000;
const LATEST_MS = 29_000;
const START_FAILED = "start failed";

type Closer = { name: string; close: () => unknown };

async function runCloser({ name, close }: Closer): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it took too long")), CLOSER_MS);
  });
  try {
    await Promise.race([(async () => close())(), patience]);
  } catch (error) {
    log.warn({ err: error, closer: name }, "something could not be closed while stopping");
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Stops in the order in which things depend on each other: no longer ready, live streams, requests in flight, pools, database.
 * While requests are still being answered the port stays open, so that a balancer sees "not ready" instead of a refusal.
 */
async function stop(server: Server, inFlight: InFlight, stopDatabase: () => Promise<void>): Promise<void> {
  const { streams, closers } = drain();
  await Promise.all(streams.map(runCloser));
  await inFlight.empty(IN_FLIGHT_MS);
  server.close();
  server.closeAllConnections();
  for (const closer of closers()) await runCloser(closer);
  await stopDatabase();
}

/** Answers SIGTERM and SIGINT. A second signal means now; so does taking too long. */
export function stopOnSignal(
  server: Server,
  inFlight: InFlight,
  stopDatabase: () => Promise<void>,
): () => void {
  let stopping = false;
  const begin = (reason: string, code: number) => {
    if (stopping) {
      log.warn({ reason }, "stopping at once");
      process.exit(code || 130);
    }
    stopping = true;
    // A start that failed has said why in one line, and this would only bury it.
    const level = reason === START_FAILED ? "debug" : "info";
    log[level]({ reason, inFlight: inFlight.count }, "stopping");
    setTimeout(() => {
      log.error("stopping took too long");
      process.exit(1);
    }, LATEST_MS).unref();
    stop(server, inFlight, stopDatabase)
      .then(() => log[level]("stopped"))
      .catch((error: unknown) => log.error({ err: error }, "stopping went wrong"))
      .finally(() => process.exit(code));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => begin(signal, 0));
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "an error that nobody caught");
    begin("uncaughtException", 1);
  });
  // Mostly a client that went away in the middle of an answer: worth a line, not worth everybody's work.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "a rejection that nobody handled"));
  return () => begin(START_FAILED, 1);
}
