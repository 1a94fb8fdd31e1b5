import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encoded } from "../../../lib/server/runtime/http/encoded.ts";

const PAGE = "<p>Which way do we go?</p>".repeat(200);
let port = 0;
let goOn = () => {};

beforeAll(async () => {
  const server = createServer((incoming, response) => {
    encoded(incoming, response, () => {});
    const [type, whole] =
      incoming.url === "/live" ? ["text/event-stream", "data: 1\n\n"] : ["text/html", PAGE];
    response.setHeader("content-type", incoming.url === "/picture" ? "image/png" : `${type}; charset=utf-8`);
    if (incoming.url === "/small") return void response.end("<p>Yes.</p>");
    if (incoming.url !== "/parts") return void response.end(whole);
    response.write(PAGE);
    if ("flush" in response && typeof response.flush === "function") response.flush();
    goOn = () => response.end("<p>The end.</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  afterAll(() => server.close());
});

type Answer = { headers: IncomingHttpHeaders; body: Buffer };

const send = (path: string, accepted: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { "accept-encoding": accepted };
    request({ port, host: "127.0.0.1", path, method, headers, agent: false }, async (incoming) =>
      resolve({ headers: incoming.headers, body: await buffer(incoming) }),
    )
      .once("error", reject)
      .end();
  });

const encodingOf = ({ headers }: Answer) => headers["content-encoding"];

describe("what the app answers", () => {
  it("travels in the best way that is asked for, and says on what that depends", async () => {
    const best = await send("/", "gzip, deflate, br");
    expect([encodingOf(best), brotliDecompressSync(best.body).toString()]).toEqual(["br", PAGE]);
    expect(best.headers.vary).toMatch(/accept-encoding/i);
    const older = await send("/", "gzip, br;q=0");
    expect([encodingOf(older), gunzipSync(older.body).toString()]).toEqual(["gzip", PAGE]);
    const plain = await send("/", "identity");
    expect([encodingOf(plain), plain.body.toString()]).toEqual([undefined, PAGE]);
  });

  it("stays as it is where it would not get smaller, or is asked for without its body", async () => {
    expect(encodingOf(await send("/small", "br"))).toBeUndefined();
    expect(encodingOf(await send("/picture", "br"))).toBeUndefined();
    expect((await send("/", "br", "HEAD")).body).toHaveLength(0);
  });

  it("stays as it is where it is a stream of messages, which holds no encoder for hours", async () => {
    const live = await send("/live", "br");
    expect([encodingOf(live), live.body.toString()]).toEqual([undefined, "data: 1\n\n"]);
  });

  it("comes part by part where the app hands it out so", async () => {
    const first = await new Promise<string>((resolve, reject) => {
      const headers = { "accept-encoding": "br" };
      request({ port, host: "127.0.0.1", path: "/parts", headers, agent: false }, async (incoming) => {
        let read = "";
        incoming.pipe(createBrotliDecompress()).on("data", (part: Buffer) => {
          read += part.toString();
          // The first part is here while the second is not written yet.
          if (read.length === PAGE.length) goOn();
          if (read.endsWith("The end.</p>")) resolve(read);
        });
      })
        .once("error", reject)
        .end();
    });
    expect(first).toBe(`${PAGE}<p>The end.</p>`);
  });
});
