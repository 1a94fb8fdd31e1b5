import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/server/api.ts";
import { openApiDocument } from "@/lib/server/openapi.ts";

const ROOT = join(import.meta.dirname, "../../..");
const METHOD = /export const (GET|POST|PUT|PATCH|DELETE) =/g;
/** The document itself is served, and stands in no document. */
const UNDOCUMENTED = ["get /api/v1/openapi.json"];
/** One file serves every command that has an address of its own. */
const COMMANDS = "post /api/v1/workspaces/{workspace}/decisions/{reference}/{command}";

async function routes(): Promise<string[]> {
  const files = await readdir(join(ROOT, "app/api"), { recursive: true });
  const found = files
    .filter((file) => file.endsWith("route.ts"))
    .map(async (file) => {
      const path = join(ROOT, "app/api", file);
      const source = await readFile(path, "utf8");
      const address = `/${relative(join(ROOT, "app"), dirname(path))}`.replace(/\[([^\]]+)\]/g, "{$1}");
      return [...source.matchAll(METHOD)].map(([, method]) => `${method?.toLowerCase()} ${address}`);
    });
  return (await Promise.all(found)).flat();
}

describe("the OpenAPI document", () => {
  let served: string[] = [];
  beforeAll(async () => {
    served = await routes();
  });

  it("names every route file, and no address that is not served", () => {
    const documented = operations.map(({ method, path }) => `${method} ${path}`);
    const plain = documented.filter((entry) => served.includes(entry));
    const commands = documented.filter((entry) => !served.includes(entry));
    expect(new Set(served)).toEqual(new Set([...plain, COMMANDS, ...UNDOCUMENTED]));
    for (const entry of commands)
      expect(entry).toMatch(/^post \/api\/v1\/workspaces\/\{workspace\}\/decisions\/\{reference\}\/[a-z-]+$/);
    expect(commands).not.toHaveLength(0);
  });

  it("gives every operation an id of its own", () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is a document of version 3.1 with an answer and a refusal for every operation", () => {
    const document = openApiDocument();
    expect(document.openapi).toBe("3.1.0");
    const described = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path));
    expect(described).toHaveLength(operations.length);
    for (const { responses } of described)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(["default"]));
  });

  it("asks for an idempotency key on every write inside a workspace", () => {
    const document = JSON.parse(JSON.stringify(openApiDocument()));
    for (const { method, path, body, access, changesNothing } of operations) {
      const headers: string[] = (document.paths[path][method].parameters ?? [])
        .filter((parameter: { in: string }) => parameter.in === "header")
        .map((parameter: { name: string }) => parameter.name);
      expect(headers.includes("Idempotency-Key"), path).toBe(
        body !== null && access !== "anyone" && access !== "person" && !changesNothing,
      );
    }
  });
});
