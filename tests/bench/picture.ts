import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, chromiumOnSystem } from "../../lib/server/runtime/setup/chromium.mjs";
import { makeDirectory } from "../support/make-directory.ts";
import { quiet } from "../support/quiet.ts";
import { startServer } from "../support/server.ts";

// `npx tsx tests/bench/picture.ts` takes the picture of the README from the running app.

const PICTURE = ".github/velocity.png";
const SIZE = { width: 1280, height: 900 };

const directory = makeDirectory();
const server = await startServer({ AJAR_DATA_DIR: directory, AJAR_LOG_LEVEL: "error" });
const executablePath = process.env.AJAR_CHROMIUM ?? chromiumOnSystem();
const browser = await chromium.launch({
  args: CHROMIUM_ARGUMENTS,
  ...(executablePath && { executablePath }),
});
try {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5, baseURL: server.url });
  // The sample workspace fills up while the first visitors come.
  await page.goto("/look-around/decisions");
  while (!(await page.getByText(/^7\d\d decisions/).count())) await page.reload();
  await page.goto("/look-around/velocity?asOf=2026-08-22");
  await quiet(page);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
}
