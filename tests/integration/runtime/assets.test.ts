import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerAsset, readAssets } from "../../../lib/server/runtime/http/assets.ts";
import { compress } from "../../../lib/server/runtime/setup/compress.mjs";

const SCRIPT = "export const doors = 2;\n".repeat(200);
let port = 0;

beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), "assets-"));
  mkdirSync(join(directory, "chunks"));
  writeFileSync(join(directory, "chunks", "a.js"), SCRIPT);
  writeFileSync(join(directory, "chunks", "font.woff2"), "is compressed already");
  await compress(directory);
  const assets = readAssets(directory);
  const server = createServer((incoming, response) => {
    if (!answerAsset(assets, incoming.url ?? "", incoming, response)) response.end("the app");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  afterAll(() => server.close());
});

type Answer = { headers: IncomingHttpHeaders; body: Buffer };

const send = (path: string, headers: Record<string, string>, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, method, headers, agent: false }, async (incoming) => {
      resolve({ headers: incoming.headers, body: await buffer(incoming) });
    })
      .once("error", reject)
      .end();
  });

const script = "/_next/static/chunks/a.js";

describe("scripts and style sheets", () => {
  it("are answered as the build compressed them, in the best way that is asked for", async () => {
    const best = await send(script, { "accept-encoding": "gzip, deflate, br" });
    expect(best.headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "application/javascript; charset=utf-8",
      "content-length": String(best.body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    expect(brotliDecompressSync(best.body).toString()).toBe(SCRIPT);
    const refused = await send(script, { "accept-encoding": "gzip, br;q=0" });
    expect(refused.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(refused.body).toString()).toBe(SCRIPT);
    const head = await send(script, { "accept-encoding": "br" }, "HEAD");
    expect([head.headers["content-length"], head.body.length]).toEqual([String(best.body.length), 0]);
  });

  it("are left to the app where they are wanted as they are, in part, or are none of ours", async () => {
    for (const [path, headers] of [
      [script, {}],
      [script, { "accept-encoding": "identity" }],
      [script, { "accept-encoding": "br", range: "bytes=0-9" }],
      ["/_next/static/chunks/font.woff2", { "accept-encoding": "br" }],
      ["/_next/static/../server/a.js", { "accept-encoding": "br" }],
      ["/_next/static/chunks/a.js.br", { "accept-encoding": "br" }],
    ] as const)
      expect((await send(path, headers)).body.toString()).toBe("the app");
    expect((await send(script, { "accept-encoding": "br" }, "POST")).body.toString()).toBe("the app");
  });
});
