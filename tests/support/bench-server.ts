import { rmSync } from "node:fs";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { makeDirectory } from "./make-directory.ts";
import { type RunningServer, startServer } from "./server.ts";

export interface BenchServer extends RunningServer {
  /** The database of the server, as its owner. */
  readonly databaseUrl: string;
}

/** The production app over a PostgreSQL of its own that a measurement can reach as well; `work` has both to itself. */
export async function withBenchServer(work: (server: BenchServer) => Promise<void>): Promise<void> {
  const directory = makeDirectory();
  const embedded = await startEmbedded(directory, () => {});
  try {
    const settings = {
      DATABASE_URL: embedded.url,
      AJAR_DATA_DIR: directory,
      AJAR_LOG_LEVEL: "error",
      AJAR_REQUESTS_PER_MINUTE: "0",
    };
    const server = await startServer(settings);
    try {
      await work({ ...server, databaseUrl: embedded.url });
    } finally {
      await server.stop();
    }
  } finally {
    await embedded.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
