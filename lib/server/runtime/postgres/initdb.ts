import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { processIdentity } from "../lock.mjs";
import { bareEnvironment } from "./account.ts";
import { OWNER } from "./connect.ts";
import { type Place, privateDirectory } from "./place.ts";

const HALF = "postgres.init-";

/** Halves that an interrupted first start left behind. */
function removeHalves(base: string): void {
  for (const name of readdirSync(base)) {
    if (!name.startsWith(HALF)) continue;
    if (processIdentity(Number(name.slice(HALF.length))) === null || name === `${HALF}${process.pid}`) {
      rmSync(join(base, name), { recursive: true, force: true });
    }
  }
}

async function run(place: Place, into: string): Promise<void> {
  const child = spawn(
    join(place.bin, "initdb"),
    [
      ...["-D", into, "-U", OWNER, "--encoding=UTF8", "--data-checksums"],
      // Sorting built into PostgreSQL: an index never breaks because the system's library sorts differently after an update.
      ...["--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ...["--auth-local=trust", "--auth-host=reject"],
    ],
    {
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
      env: bareEnvironment(),
      ...place.account,
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const complaint = await text(child.stderr);
  if ((await ended) !== 0)
    throw new Error(`The database could not be made in ${place.base}: ${complaint.trim()}`);
}

/** Makes the data directory. It gets its name when it is whole, so an interruption leaves nothing that looks finished. */
export async function initialise(place: Place): Promise<void> {
  removeHalves(place.base);
  if (existsSync(join(place.data, "PG_VERSION"))) return;
  const half = join(place.base, `${HALF}${process.pid}`);
  privateDirectory(half, place.account);
  try {
    await run(place, half);
    renameSync(half, place.data);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
