import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, say } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where the sandbox does not work: as root, Chromium refuses it; in some containers the system does. */
const NO_SANDBOX = "--no-sandbox";
const withoutSandbox = process.getuid?.() === 0 || process.env.E2E_NO_SANDBOX === "1";

export const CHROMIUM_ARGUMENTS = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--disable-sync",
  ...(withoutSandbox ? [NO_SANDBOX] : []),
];

/** @param {string} file */
function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onSystem() {
  const directories = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => directories.map((directory) => join(directory, name))), ...MAC].filter(
    runnable,
  );
}

/** For a run without the set-up, such as one test by hand. @returns {string | undefined} */
export const chromiumOnSystem = () => onSystem()[0];

async function ofPlaywright() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? [path] : [];
}

/** @param {string} path @param {string[]} more */
async function draws(path, ...more) {
  const page = ["--headless", ...CHROMIUM_ARGUMENTS, ...more, "--dump-dom", "data:text/html,<p>ajar"];
  const { ok, output } = await run("trying the browser", [path, ...page], { quiet: true, patience: 60_000 });
  return ok && output.includes("<p>ajar");
}

/** Some are only a stub, or miss libraries: what counts is whether it draws a page. @param {string} path */
async function works(path) {
  if (await draws(path)) return true;
  if (withoutSandbox || !(await draws(path, NO_SANDBOX))) return false;
  say(`${path} works here only without its sandbox.`);
  // The tests' own configuration reads this module again, in another process.
  process.env.E2E_NO_SANDBOX = "1";
  return true;
}

/** @param {string[]} candidates */
async function firstWorking(candidates) {
  for (const candidate of candidates) if (await works(candidate)) return candidate;
  return null;
}

async function installed() {
  return (await firstWorking(onSystem())) ?? (await firstWorking(await ofPlaywright()));
}

/** @param {string} what @param {string[]} command @param {Record<string, string>} [env] */
async function attempt(what, command, env = {}) {
  say(`${what} …`);
  return (await run(what, command, { env, patience: 10 * 60_000 })).ok;
}

async function byDownload() {
  await attempt("Downloading Chromium", [
    process.execPath,
    "node_modules/@playwright/test/cli.js",
    "install",
    "chromium",
  ]);
  return firstWorking(await ofPlaywright());
}

async function byPackageManager() {
  if (process.getuid?.() !== 0 || process.platform !== "linux") return null;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await attempt("Reading the system's package lists", ["apt-get", "update"], env);
  await attempt(
    "Installing the system's Chromium",
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
    env,
  );
  return (
    (await firstWorking(onSystem())) ??
    // Where the system has no such package, it may still have the libraries that the downloaded one misses.
    ((await attempt(
      "Installing libraries",
      [process.execPath, "node_modules/@playwright/test/cli.js", "install-deps", "chromium"],
      env,
    ))
      ? firstWorking(await ofPlaywright())
      : null)
  );
}

/** A Chromium that works, installed if need be; null when there is no way. @returns {Promise<string | null>} */
export async function findChromium() {
  const given = process.env.AJAR_CHROMIUM;
  if (given) return (await works(given)) ? given : null;
  return (await installed()) ?? (await byDownload()) ?? (await byPackageManager());
}
