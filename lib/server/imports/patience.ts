import { readFile } from "node:fs/promises";
import { getPriority, setPriority } from "node:os";
import type { PoolClient } from "pg";

/** How a process of PostgreSQL names itself, after the program. */
const NAMED = /^postgres: /;

/** Whether a number that the database gave is one of its processes on this machine; elsewhere it is somebody else's. */
async function isHere(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return NAMED.test(name) && name.includes("ajar");
}

/**
 * What works for this connection in a database on this machine becomes as patient as this process: half of a large import is the
 * database's work. Where that cannot be, it stays as it is.
 */
export async function beAsPatient(client: PoolClient): Promise<void> {
  const own = getPriority();
  if (own <= 0) return;
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const pid = rows[0]?.pid;
  if (pid === undefined || !(await isHere(pid))) return;
  try {
    setPriority(pid, own);
  } catch {
    // It belongs to another user.
  }
}
