import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { exclusively } from "./exclusive.mjs";
import { npm, run, say } from "./run.mjs";

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport */

/** @param {boolean} ok @returns {Count} */
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/**
 * What a runner counted. A runner that failed without counting a failure (a set-up that broke, a crash) counts as one.
 * @template Report @param {string} file @param {boolean} ok @param {(report: Report) => Count} read @returns {Count}
 */
function counted(file, ok, read) {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return one(false);
  }
}

/** @param {VitestReport} report @returns {Count} */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that could not even be loaded has no tests to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** @param {PlaywrightReport} report @returns {Count} */
const countPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

/** @param {string} name */
async function check(name) {
  say(`Checking: ${name}`);
  const { ok, output } = await run(name, npm("run", "--silent", name), { quiet: true });
  if (!ok) console.log(output);
  say(`${name}: ${ok ? "fine" : "failed"}`);
  return one(ok);
}

/** Types of routes come first: the other checks read them. @returns {Promise<Count[]>} */
async function checks() {
  const { ok, output } = await run(
    "route types",
    [process.execPath, "node_modules/next/dist/bin/next", "typegen"],
    { quiet: true },
  );
  if (!ok) console.log(output);
  /** @type {Record<string, string>} */
  const scripts = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  const counts = ok ? [] : [one(false)];
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
  return counted(file, ok, countVitest);
}

/** @param {string} directory */
async function endToEnd(directory) {
  const chromium = await findChromium();
  if (!chromium) {
    say("No Chromium to test with: install the package chromium, or set AJAR_CHROMIUM to one that starts.");
    return one(false);
  }
  say(`End to end with ${chromium} …`);
  const file = join(directory, "playwright.json");
  const { ok } = await run("testing", [process.execPath, "node_modules/@playwright/test/cli.js", "test"], {
    env: { AJAR_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return counted(file, ok, countPlaywright);
}

/** Runs every part, whatever the others say; the last line is the sum. @returns {Promise<number>} the exit code */
export async function test() {
  const directory = mkdtempSync(join(tmpdir(), "ajar-test-"));
  const counts = await checks();
  // Before the tests: some of them start the product.
  const built = await exclusively(build);
  counts.push(one(built));
  counts.push(await unitAndIntegration(directory));
  counts.push(built ? await endToEnd(directory) : one(false));
  rmSync(directory, { recursive: true, force: true });
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
