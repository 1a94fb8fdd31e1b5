import { rmSync } from "node:fs";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { makeDirectory } from "./make-directory.ts";
import { type RunningServer, startServer } from "./server.ts";

/** Two processes of the production app over one PostgreSQL, as behind a balancer. */
export async function withTwoServers(
  work: (first: RunningServer, second: RunningServer) => Promise<void>,
): Promise<void> {
  const directory = makeDirectory();
  const embedded = await startEmbedded(directory, () => {});
  const settings = {
    DATABASE_URL: embedded.url,
    AJAR_DATA_DIR: directory,
    AJAR_LOG_LEVEL: "error",
    AJAR_REQUESTS_PER_MINUTE: "0",
    AJAR_SAMPLE: "off",
  };
  const servers: RunningServer[] = [];
  try {
    const first = await startServer(settings);
    servers.push(first);
    const second = await startServer(settings);
    servers.push(second);
    await work(first, second);
  } finally {
    for (const server of servers) await server.stop();
    await embedded.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
