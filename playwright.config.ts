import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, chromiumOnSystem } from "./lib/server/runtime/setup/chromium.mjs";

const executablePath = process.env.AJAR_CHROMIUM ?? chromiumOnSystem();

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/e2e-setup.ts",
  // A test that only passes the second time has found something.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 180_000,
  // How long something may take to show up on a machine that has other things to do; what is there goes on at once.
  expect: { timeout: 20_000 },
  // Where the runner wants to count, it names the file (PLAYWRIGHT_JSON_OUTPUT_FILE).
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : [["line"]],
  use: {
    ...devices["Desktop Chrome"],
    // Set by the global set-up before the workers, which read this file again, are made.
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    launchOptions: { args: CHROMIUM_ARGUMENTS, ...(executablePath && { executablePath }) },
    // A step that finds nothing ends long before its sentence would.
    actionTimeout: 45_000,
    // A trace of every step costs a seventh of the run; `--trace on` brings it where something has to be looked into.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
