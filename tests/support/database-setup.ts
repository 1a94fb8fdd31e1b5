import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { migrate } from "../../lib/server/runtime/migrate.ts";
import { socketUrl, withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { startEmbedded } from "../../lib/server/runtime/postgres/supervisor.ts";
import { makeDirectory } from "./make-directory.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The socket of the run's PostgreSQL. */
    socket: string;
  }
}

const say = () => {};

/** One PostgreSQL for the whole run, with the settings of the product, and one migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = makeDirectory();
  const embedded = await startEmbedded(directory, say);
  // An interrupted run ends by a signal; the server has a group of its own and would stay.
  const abandon = () => {
    try {
      process.kill(embedded.pid(), "SIGQUIT");
    } catch {
      // It has ended.
    }
    rmSync(directory, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  await withClient(socketUrl(embedded.socket, "postgres"), (client) =>
    client.query("CREATE DATABASE template_ajar"),
  );
  await migrate(socketUrl(embedded.socket, "template_ajar"), say);
  project.provide("socket", embedded.socket);
  return async () => {
    process.removeListener("exit", abandon);
    await embedded.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
