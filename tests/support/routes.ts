import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Handler } from "../../lib/server/route.ts";

/** Every route file there is, so that a test of all of them never forgets a new one. */

const APP = join(import.meta.dirname, "../../app");

interface Route {
  /** With the names of the folders: `/api/v1/workspaces/{workspace}`. */
  readonly address: string;
  readonly pattern: RegExp;
  /** Its methods; a test that asks one address does not wait for the code of all the others. */
  readonly load: () => Promise<Readonly<Record<string, Handler>>>;
}

/** `/workspaces/[workspace]/decisions` as a pattern with named groups. */
function patternOf(file: string): RegExp {
  const path = `/${relative(APP, dirname(file))}`;
  return new RegExp(`^${path.replace(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`);
}

async function list(): Promise<Route[]> {
  const files = (await readdir(APP, { recursive: true })).filter((file) => file.endsWith("route.ts"));
  const routes = files.map((file): Route => {
    const path = join(APP, file);
    const address = `/${dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}");
    return {
      address,
      pattern: patternOf(path),
      load: () => import(/* @vite-ignore */ pathToFileURL(path).href),
    };
  });
  // As the framework has it: a folder of that name before one that takes any.
  const wide = ({ pattern }: Route) => pattern.source.split("(?<").length;
  return routes.sort((a, b) => wide(a) - wide(b));
}

let known: Promise<Route[]> | undefined;

/** What answers to a method at a path, and the parameters that the path gives. */
export async function findRoute(
  method: string,
  path: string,
): Promise<{ handler: Handler | undefined; params: Record<string, string> }> {
  known ??= list();
  for (const { pattern, load } of await known) {
    const found = pattern.exec(path);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { handler: (await load())[method], params: Object.fromEntries(params) };
  }
  return { handler: undefined, params: {} };
}

/** Every method of every route file. */
export async function everyRoute(): Promise<{ method: string; address: string; pattern: RegExp }[]> {
  known ??= list();
  const loaded = (await known).map(async ({ address, pattern, load }) =>
    Object.keys(await load()).map((method) => ({ method: method.toLowerCase(), address, pattern })),
  );
  return (await Promise.all(loaded)).flat();
}
