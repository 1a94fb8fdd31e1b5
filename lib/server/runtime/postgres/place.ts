import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, accountFor, mayEnter } from "./account.ts";
import { copyPackage, findPackage, linkLibraries } from "./package.ts";

/** Where the embedded PostgreSQL keeps its things, and as whom it runs. */
export type Place = {
  base: string;
  data: string;
  socket: string;
  log: string;
  bin: string;
  account: Account | null;
};

const SYSTEM = "/var/lib/ajar";
// The system keeps 104 bytes on macOS and 108 on Linux for the path of a socket, its end mark included.
const LONGEST_SOCKET = 103;

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Makes a directory that only the account may enter, and refuses one that somebody else put there. */
export function privateDirectory(path: string, account: Account | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (!found.isDirectory()) throw new Error(`${path} is in the way: it should be a directory.`);
  const owner = account?.uid ?? process.getuid?.() ?? found.uid;
  if (found.uid !== owner) {
    if (!account || found.uid !== 0)
      throw new Error(`${path} belongs to another user (${found.uid}), not to ${owner}.`);
    chownSync(path, account.uid, account.gid);
  }
  chmodSync(path, 0o700);
}

function socketDirectory(base: string): string {
  const near = join(base, "socket");
  return Buffer.byteLength(join(near, ".s.PGSQL.5432")) <= LONGEST_SOCKET
    ? near
    : join(tmpdir(), `ajar-${process.getuid?.() ?? 0}-${hash(base)}`);
}

/** Root's own directories cannot be entered by the account that PostgreSQL needs, so its things move to the system's place. */
function baseFor(dataDir: string, account: Account | null): string {
  // As root, others may pass through but not list; the secret beside it is readable by its owner only.
  mkdirSync(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
  if (!account) return dataDir;
  const moved = join(SYSTEM, hash(dataDir));
  // Once there, always there: a database must not seem lost because permissions changed.
  return existsSync(join(moved, "postgres")) || !mayEnter(account, dataDir) ? moved : dataDir;
}

export async function choosePlace(dataDir: string, say: (line: string) => void): Promise<Place> {
  const account = accountFor(join(dataDir, "postgres"));
  const base = baseFor(dataDir, account);
  mkdirSync(base, { recursive: true, mode: account ? 0o711 : 0o700 });
  if (base !== dataDir)
    say(`The database of this directory lives in ${base}, because PostgreSQL does not run as root.`);
  const found = await findPackage();
  // Not into the data directory, whose name may hold quotes, with which PostgreSQL does not find its own programs.
  const copies = account ? SYSTEM : base;
  let root = found.root;
  try {
    await linkLibraries(root);
  } catch {
    // Installed by somebody else, and not ours to write.
    root = await copyPackage(found, copies);
  }
  if (account && !mayEnter(account, join(root, "native", "bin", "postgres")))
    root = await copyPackage(found, copies);
  const place = {
    base,
    data: join(base, "postgres"),
    socket: socketDirectory(base),
    log: join(base, "postgres.log"),
    bin: join(root, "native", "bin"),
    account,
  };
  privateDirectory(place.socket, account);
  return place;
}
