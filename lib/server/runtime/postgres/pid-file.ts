import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { processIdentity } from "../lock.mjs";

export type Postmaster = { pid: number; ready: boolean };

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    try {
      return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    } catch {
      return "";
    }
  }
}

/** The server that runs on this directory, read from the file that PostgreSQL itself keeps there. */
export function runningServer(data: string): Postmaster | null {
  const file = join(data, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Math.abs(Number(lines[0]));
  if (!(pid > 0) || processIdentity(pid) === null) return null;
  if (!commandOf(pid).includes("postgres")) {
    // After a crash and a restart of the machine the number may belong to any process of the same user, and PostgreSQL would
    // take that for another server and refuse.
    rmSync(file, { force: true });
    return null;
  }
  return { pid, ready: lines[7]?.trim() === "ready" };
}
