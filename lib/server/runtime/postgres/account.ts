import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The account that PostgreSQL runs as when the app runs as root, which PostgreSQL refuses. */
export type Account = { uid: number; gid: number };

/** `null` when the app does not run as root: PostgreSQL then runs as the same user. */
export function accountFor(existingData: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  try {
    // Data that already belongs to somebody keeps belonging to them, for example after a first start without root.
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid };
  } catch {
    // No data yet.
  }
  return nobody();
}

function nobody(): Account {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  const account = { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
  // macOS writes nobody as -2, which the system calls take as an unsigned number.
  return { uid: account.uid >>> 0, gid: account.gid >>> 0 };
}

/** Whether the account may enter this directory, or run this file; asked of the system itself, which knows every rule. */
export function mayEnter(account: Account, path: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], {
    cwd: "/",
    stdio: "ignore",
    ...account,
  });
  return probe.status === 0;
}

/** PostgreSQL gets nothing of the app's environment: no secret, and no setting that changes how it sorts or tells the time. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: "UTC" };
}
