import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");

/** Ways to speak to somebody else. */
const WAYS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["fetch", /(?<![.\w])fetch\(/],
  ["a request of the browser's", /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/],
  ["a module of the network", /from "(node:)?(https?|http2|net|tls|dgram|dns)(\/promises)?"/],
  ["a module of the network, late", /import\("(node:)?(https?|http2|net|tls|dgram|dns)(\/promises)?"\)/],
];

/** What speaks to nobody but our own server, or answers, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  "lib/client/http.ts": "the browser reads from its own server: paths below /api/v1, by type",
  "lib/client/write.ts": "the browser writes to its own server",
  "lib/client/live.ts": "the browser listens to its own server: a path below /api/v1",
  "lib/client/imports.ts": "the browser sends a file to its own server",
  "lib/server/runtime/http/server.ts": "listens",
  "lib/server/runtime/http/incoming.ts": "types of requests that come in",
  "lib/server/runtime/http/answer.ts": "types of answers",
  "lib/server/runtime/http/assets.ts": "types of requests and answers",
  "lib/server/runtime/http/compression.d.ts": "types of requests and answers",
  "lib/server/runtime/http/body-limit.ts": "types of requests that come in",
  "lib/server/runtime/http/in-flight.ts": "types of answers",
  "lib/server/runtime/shutdown.ts": "types of servers",
  "lib/server/throttle/address.ts": "tells kinds of addresses apart",
};

async function sources(): Promise<string[]> {
  const rooms = ["app", "components", "lib"].map(async (room) => {
    const files = await readdir(join(ROOT, room), { recursive: true });
    return files.map((file) => join(room, file));
  });
  const all = (await Promise.all(rooms)).flat();
  // What runs before the app does (installing, building, finding a browser) may ask the registry.
  return all.filter(
    (file) => /\.(m?ts|tsx|mjs)$/.test(file) && !file.startsWith("lib/server/runtime/setup/"),
  );
}

describe("nothing leaves the server", () => {
  it("no code speaks to anybody else", async () => {
    const found: string[] = [];
    for (const file of await sources()) {
      const text = await readFile(join(ROOT, file), "utf8");
      for (const [name, pattern] of WAYS)
        if (pattern.test(text) && !KNOWN[file]) found.push(`${file}: ${name}`);
    }
    expect(found).toEqual([]);
  });

  it("whatever is known to have a reason exists", async () => {
    const files = await sources();
    expect(Object.keys(KNOWN).filter((file) => !files.includes(file))).toEqual([]);
  });
});
