import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processIdentity } from "../lock.mjs";

// A build takes the place of the one before it: a server that runs from that would miss every page that it has not loaded yet.

const DIRECTORY = ".data/serving";

/** Notes, until it ends, that this process serves what is built here. */
export function noteServing(directory = DIRECTORY) {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, String(process.pid));
  writeFileSync(file, processIdentity(process.pid) ?? "");
  process.once("exit", () => rmSync(file, { force: true }));
}

/** @param {string} directory */
function notes(directory) {
  try {
    return readdirSync(directory);
  } catch {
    // Nobody ever served from here.
    return [];
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has just ended.
    return null;
  }
}

/** The processes that serve what is built here. What a killed one left behind is nobody's note. */
export function servingNow(directory = DIRECTORY) {
  return notes(directory)
    .map(Number)
    .filter((pid) => {
      const identity = pid > 0 ? processIdentity(pid) : null;
      return identity !== null && identity === read(join(directory, String(pid)));
    });
}
