import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** How many tests passed, and which did not. @typedef {{ passed: number, failures: string[] }} Count */
/** @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} VitestCase */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: VitestCase[] }} VitestFile */
/** @typedef {{ numPassedTests: number, testResults: VitestFile[] }} VitestReport */
/** @typedef {{ title: string, file: string, line: number, tests: { status: string, results: { error?: { message?: string } }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ stats: { expected: number }, suites: Suite[] }} PlaywrightReport */

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

const LONGEST = 1500;

/** A message without its colours, and without the way there: what was expected and what came. @param {string | null | undefined} message */
function inShort(message) {
  const [said = ""] = (message ?? "").replace(ESCAPES, "").split(/\n\s*at /);
  const lines = said.split("\n").filter((line) => line.trim());
  return lines.length > 0 ? `: ${lines.join("\n    ").slice(0, LONGEST)}` : "";
}

/** @param {boolean} ok @param {string} what @returns {Count} */
export const one = (ok, what) => ({ passed: ok ? 1 : 0, failures: ok ? [] : [what] });

/**
 * What a runner counted. A runner that failed without counting a failure (a set-up that broke, a crash) counts as one.
 * @template Report @param {string} what @param {string} file @param {boolean} ok @param {(report: Report) => Count} read @returns {Count}
 */
export function counted(what, file, ok, read) {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    return ok || count.failures.length > 0 ? count : { ...count, failures: [`${what} ended with an error`] };
  } catch {
    return one(false, `${what} left no report`);
  }
}

/** @param {VitestReport} report @returns {Count} */
export function countVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const name = relative("", path);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that could not even be loaded has no tests to fail.
    if (failed.length === 0) return status === "failed" ? [`${name}${inShort(message)}`] : [];
    return failed.map((test) => `${name} › ${test.fullName}${inShort(test.failureMessages?.[0])}`);
  });
  return { passed: numPassedTests, failures };
}

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

/** One that passed only the second time has failed. @param {PlaywrightReport} report @returns {Count} */
export function countPlaywright({ stats, suites }) {
  const failures = suites.flatMap(specsOf).flatMap(({ title, file, line, tests }) => {
    const failed = tests.filter(({ status }) => status === "unexpected" || status === "flaky");
    return failed.map(
      ({ results }) =>
        `${file}:${line} › ${title}${inShort(results.find(({ error }) => error)?.error?.message)}`,
    );
  });
  return { passed: stats.expected, failures };
}
