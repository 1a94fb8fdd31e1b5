import { readFileSync } from "node:fs";
import { npm, run, say } from "./run.mjs";
import { contentOf, isStamped, removeStamp, stamp } from "./stamp.mjs";

const STAMP = "node_modules/.ajar-installed";

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Entry */

/** @param {string} file @returns {Record<string, Entry>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** Whether what npm wrote down as installed is what the lock file asks for; packages for other machines may be missing. */
function matchesLock() {
  try {
    const installed = packagesIn("node_modules/.package-lock.json");
    return Object.entries(packagesIn("package-lock.json")).every(
      ([path, { version, optional, devOptional }]) => {
        if (path === "") return true;
        const found = installed[path];
        return found ? found.version === version : Boolean(optional || devOptional);
      },
    );
  } catch {
    return false;
  }
}

export async function install() {
  const wanted = contentOf(["package-lock.json"], [process.platform, process.arch]);
  if (isStamped(STAMP, wanted)) return;
  if (!matchesLock()) {
    say("Installing what the lock file says (about a minute) …");
    removeStamp(STAMP);
    // The build needs the development packages even where NODE_ENV says production; nothing needs an install script.
    const flags = [
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const { ok } = await run("installing", npm("ci", ...flags));
    if (!ok) throw new Error("npm ci failed; its reason stands above. Is the npm registry within reach?");
  }
  stamp(STAMP, wanted);
}
