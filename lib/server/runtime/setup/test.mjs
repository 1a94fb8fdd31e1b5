import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { counted, countPlaywright, countVitest, one } from "./counts.mjs";
import { exclusively } from "./exclusive.mjs";
import { npm, run, say } from "./run.mjs";

/** @param {string} name */
async function check(name) {
  say(`Checking: ${name}`);
  const { ok, output } = await run(name, npm("run", "--silent", name), { quiet: true });
  if (!ok) console.log(output);
  say(`${name}: ${ok ? "fine" : "failed"}`);
  return one(ok, name);
}

/** Types of routes come first: the other checks read them. @returns {Promise<import('./counts.mjs').Count[]>} */
async function checks() {
  const { ok, output } = await run(
    "route types",
    [process.execPath, "node_modules/next/dist/bin/next", "typegen"],
    { quiet: true },
  );
  if (!ok) console.log(output);
  /** @type {Record<string, string>} */
  const scripts = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  const counts = ok ? [] : [one(false, "route types")];
  for (const name of Object.keys(scripts).filter((script) => script.startsWith("check:")))
    counts.push(await check(name));
  return counts;
}

/** @param {string} directory */
async function unitAndIntegration(directory) {
  say("Unit and integration tests …");
  const file = join(directory, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { ok } = await run("testing", [
    process.execPath,
    "node_modules/vitest/vitest.mjs",
    "run",
    ...reporters,
  ]);
  return counted("unit and integration tests", file, ok, countVitest);
}

/** @param {string} directory */
async function endToEnd(directory) {
  const chromium = await findChromium();
  if (!chromium) {
    say("No Chromium to test with: install the package chromium, or set AJAR_CHROMIUM to one that starts.");
    return one(false, "no Chromium");
  }
  say(`End to end with ${chromium} …`);
  const file = join(directory, "playwright.json");
  const { ok } = await run("testing", [process.execPath, "node_modules/@playwright/test/cli.js", "test"], {
    env: { AJAR_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return counted("end to end", file, ok, countPlaywright);
}

/** Runs every part, whatever the others say; the last line is the sum. @returns {Promise<number>} the exit code */
export async function test() {
  const directory = mkdtempSync(join(tmpdir(), "ajar-test-"));
  const counts = await checks();
  // Before the tests: some of them start the product.
  const built = await exclusively(build);
  counts.push(one(built, "the build"));
  counts.push(await unitAndIntegration(directory));
  counts.push(built ? await endToEnd(directory) : one(false, "end to end: nothing was built"));
  rmSync(directory, { recursive: true, force: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failures = counts.flatMap((count) => count.failures);
  // Once more at the end: where it failed, it is thousands of lines back.
  for (const failure of failures) say(`Failed: ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}
