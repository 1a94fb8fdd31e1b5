import { rmSync } from "node:fs";
import { makeDirectory } from "./make-directory.ts";
import { startServer } from "./server.ts";

/** Starts the production build over a fresh embedded database for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  const directory = makeDirectory();
  const server = await startServer({ AJAR_DATA_DIR: directory, AJAR_LOG_LEVEL: "warn" });
  // Playwright's workers are made after this and inherit it; the configuration reads the address there.
  process.env.E2E_URL = server.url;
  process.env.E2E_OUTPUT = server.output();
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
