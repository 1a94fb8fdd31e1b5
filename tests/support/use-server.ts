import { rmSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { makeDirectory } from "./make-directory.ts";
import { type RunningServer, startServer } from "./server.ts";

const PATIENCE_MS = 240_000;

/** A server over a database of its own for all tests of a file. Its hooks come before the file's. */
export function useServer(): () => RunningServer {
  let directory: string | undefined;
  let server: RunningServer | undefined;
  test.beforeAll(async () => {
    test.setTimeout(PATIENCE_MS);
    directory = makeDirectory();
    server = await startServer({ AJAR_DATA_DIR: directory, AJAR_LOG_LEVEL: "warn" });
    // The link of the first run is printed a moment after the server is ready.
    await expect.poll(server.output).toContain("first-run?token=");
  });
  test.afterAll(async () => {
    await server?.stop();
    if (directory) rmSync(directory, { recursive: true, force: true });
  });
  return () => {
    if (!server) throw new Error("The server starts before the first test.");
    return server;
  };
}
