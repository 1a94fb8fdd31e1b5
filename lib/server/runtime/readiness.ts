import { access, constants, statfs } from "node:fs/promises";
import { ask, withClient } from "./postgres/connect.ts";
import { isDraining } from "./state.ts";

const PATIENCE_MS = 1_500;
const FRESH_MS = 1_000;
const FREE_BYTES = 64 * 1024 * 1024;

export type Check = "ok" | "failed";
export type Readiness = {
  ready: boolean;
  checks: { process: Check; database: Check; migrations: Check; disk: Check };
};

async function attempt(work: () => Promise<boolean>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  try {
    return (await Promise.race([work(), patience])) ? "ok" : "failed";
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}

async function diskIsFine(directory: string): Promise<boolean> {
  await access(directory, constants.W_OK);
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize > FREE_BYTES;
}

/** Answers whether this process should get requests. However often it is asked, it asks the database once a second. */
export function readinessProbe(url: () => string | null, migrated: () => boolean, directory: () => string) {
  let last: { at: number; result: Promise<Readiness> } | undefined;
  const probe = async (): Promise<Readiness> => {
    const address = url();
    const [database, disk] = await Promise.all([
      attempt(
        async () =>
          address !== null && (await withClient(address, (c) => ask(c, "SELECT 1"), PATIENCE_MS)) === "1",
      ),
      attempt(() => diskIsFine(directory())),
    ]);
    const checks: Readiness["checks"] = {
      process: "ok",
      database,
      migrations: migrated() ? "ok" : "failed",
      disk,
    };
    return { ready: Object.values(checks).every((check) => check === "ok"), checks };
  };
  return async (): Promise<Readiness> => {
    const now = Date.now();
    if (!last || now - last.at > FRESH_MS) last = { at: now, result: probe() };
    const { ready, checks } = await last.result;
    return isDraining() ? { ready: false, checks: { ...checks, process: "failed" } } : { ready, checks };
  };
}
