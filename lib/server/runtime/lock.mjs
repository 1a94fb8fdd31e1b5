import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

// One lock for the set-up (plain JavaScript, before anything is installed) and for the running app.

/**
 * What tells this process from a later one with the same number: process numbers are used again, start times are not.
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function processIdentity(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; the fields after it are counted from its end. A zombie has ended.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : `${pid} ${fields[19]}`;
  } catch {
    return withoutProc(pid);
  }
}

/** @param {number} pid */
function withoutProc(pid) {
  if (process.platform === "win32" || process.platform === "linux") return `${pid} -`;
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return `${pid} ${started}`;
  } catch {
    return null;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * Takes the lock, or says who holds it. A lock whose process has ended is taken over.
 * @param {string} file
 * @returns {{ release: () => void } | { heldBy: number }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const content = processIdentity(process.pid) ?? String(process.pid);
  writeFileSync(mine, content);
  try {
    for (;;) {
      try {
        // A link appears whole or not at all: nobody ever reads half a lock.
        linkSync(mine, file);
        return { release: () => read(file) === content && rmSync(file, { force: true }) };
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
      const held = read(file);
      if (held === null) continue;
      const pid = Number.parseInt(held, 10);
      if (pid > 0 && processIdentity(pid) === held) return { heldBy: pid };
      putAside(file, held);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Removes a lock that nobody holds. Another process may have done the same and taken it in between: then it is put back.
 * @param {string} file @param {string} dead
 */
function putAside(file, dead) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) linkSync(aside, file);
  } catch {
    // Somebody was quicker; the next round sees what stands there now.
  } finally {
    rmSync(aside, { force: true });
  }
}
