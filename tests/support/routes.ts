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
  readonly methods: Readonly<Record<string, Handler>>;
}

/** `/workspaces/[workspace]/decisions` as a pattern with named groups. */
function patternOf(file: string): RegExp {
  const path = `/${relative(APP, dirname(file))}`;
  return new RegExp(`^${path.replace(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`);
}

async function load(): Promise<Route[]> {
  const files = (await readdir(APP, { recursive: true })).filter((file) => file.endsWith("route.ts"));
  const routes = files.map(async (file) => {
    const path = join(APP, file);
    const address = `/${dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}");
    const methods: Route["methods"] = await import(/* @vite-ignore */ pathToFileURL(path).href);
    return { address, pattern: patternOf(path), methods };
  });
  // As the framework has it: a folder of that name before one that takes any.
  const wide = ({ pattern }: Route) => pattern.source.split("(?<").length;
  return (await Promise.all(routes)).sort((a, b) => wide(a) - wide(b));
}

let known: Promise<Route[]> | undefined;

/** What answers to a method at a path, and the parameters that the path gives. */
export async function findRoute(
  method: string,
  path: string,
): Promise<{ handler: Handler | undefined; params: Record<string, string> }> {
  known ??= load();
  for (const { pattern, methods } of await known) {
    const found = pattern.exec(path);
    if (!found) continue;
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { handler: methods[method], params: Object.fromEntries(params) };
  }
  return { handler: undefined, params: {} };
}

/** Every method of every route file. */
export async function everyRoute(): Promise<{ method: string; address: string; pattern: RegExp }[]> {
  known ??= load();
  return (await known).flatMap(({ address, pattern, methods }) =>
    Object.keys(methods).map((method) => ({ method: method.toLowerCase(), address, pattern })),
  );
}
