import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "../../../lib/server/env.ts";
import { InFlight } from "../../../lib/server/runtime/http/in-flight.ts";
import { createAppServer, listen } from "../../../lib/server/runtime/http/server.ts";
import { readinessProbe } from "../../../lib/server/runtime/readiness.ts";

const MIB = 1024 * 1024;
let handled = 0;

/** Stands for the pages: says what reached it. */
async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  handled += 1;
  if (incoming.url === "/breaks") throw new Error("on purpose");
  const body = await text(incoming);
  response.end(JSON.stringify({ headers: incoming.headers, size: body.length }));
}

async function serve(environment: Record<string, string> = {}): Promise<number> {
  const settings = readSettings({ PORT: "0", HOST: "127.0.0.1", ...environment });
  const readiness = readinessProbe(
    () => "postgresql://nobody@127.0.0.1:1/nothing",
    () => true,
    () => process.cwd(),
  );
  const app = { handle, upgrade: null };
  const server = createAppServer({
    settings,
    dev: false,
    app: () => app,
    readiness,
    inFlight: new InFlight(),
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return listen(server, settings);
}

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

function send(
  port: number,
  path: string,
  {
    method = "GET",
    headers = {},
    body = [],
  }: { method?: string; headers?: Record<string, string>; body?: string[] } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { port, host: "127.0.0.1", path, method, headers, agent: false },
      async (incoming) => {
        resolve({ status: incoming.statusCode, headers: incoming.headers, body: await text(incoming) });
      },
    );
    outgoing.once("error", reject);
    for (const part of body) outgoing.write(part);
    outgoing.end();
  });
}

const port = await serve();
const behindProxy = await serve({ AJAR_TRUSTED_PROXIES: "1", AJAR_URL: "https://ajar.example" });
const reached = (answer: Answer): Record<string, string> => JSON.parse(answer.body).headers;

describe("what comes in", () => {
  it("passes a body of up to the limit, whether its length is announced or not", async () => {
    const whole = "x".repeat(MIB);
    const announced = await send(port, "/api/v1/x", {
      method: "POST",
      headers: { "content-length": String(MIB) },
      body: [whole],
    });
    const chunked = await send(port, "/api/v1/x", { method: "POST", body: [whole.slice(1), "x"] });
    expect([announced, chunked].map(({ status, body }) => [status, JSON.parse(body).size])).toEqual([
      [200, MIB],
      [200, MIB],
    ]);
  });

  it("refuses a larger one with a problem document before anything has seen it", async () => {
    const before = handled;
    const announced = send(port, "/api/v1/x", {
      method: "POST",
      headers: { "content-length": String(MIB + 1) },
    });
    const chunked = send(port, "/api/v1/x", { method: "POST", body: ["x".repeat(MIB), "x"] });
    for (const answer of await Promise.all([announced.catch(() => chunked), chunked])) {
      expect(answer.status).toBe(413);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(JSON.parse(answer.body)).toMatchObject({
        code: "too-large",
        requestId: answer.headers["x-request-id"],
      });
    }
    expect(handled).toBe(before);
  });

  it("refuses headers that are too large", async () => {
    expect((await send(port, "/", { headers: { "x-large": "x".repeat(20_000) } })).status).toBe(431);
  });

  it("ends a connection that sends its headers too slowly", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nhost: x\r\n");
    const drip = setInterval(() => socket.write("x: y\r\n"), 500);
    const answer = await text(socket);
    clearInterval(drip);
    expect(answer).toContain("408");
  }, 20_000);

  it("takes away what only the server may say", async () => {
    const forged = {
      "x-nonce": "forged",
      "x-request-id": "01a20714-4fe5-729a-a556-5a58b11b00cc",
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "6.6.6.6",
      "content-security-policy": "script-src *",
      "x-middleware-subrequest": "middleware",
      "x-matched-path": "/admin",
    };
    const answer = await send(port, "/", { headers: { ...forged, "x-other": "kept" } });
    const headers = reached(answer);
    expect(headers["x-other"]).toBe("kept");
    expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(headers["x-forwarded-proto"]).toBe("http");
    expect(headers["x-forwarded-host"]).toBe(headers.host);
    expect(headers["x-request-id"]).toBe(answer.headers["x-request-id"]);
    expect(
      Object.values(headers).filter((value) =>
        /forged|6\.6\.6\.6|evil|script-src \*|middleware|admin/.test(value),
      ),
    ).toEqual([]);
  });

  it("believes as many proxies as were announced, and not what stands before them", async () => {
    const answer = await send(behindProxy, "/", {
      headers: { "x-forwarded-for": "6.6.6.6, 7.7.7.7", "x-forwarded-host": "ajar.example" },
    });
    expect(reached(answer)).toMatchObject({
      "x-forwarded-for": "7.7.7.7",
      "x-forwarded-host": "ajar.example",
      "x-forwarded-proto": "https",
    });
  });
});

describe("what goes out", () => {
  it("has a fresh nonce each time, the same in the answer and in what the pages read", async () => {
    const answers = [await send(port, "/"), await send(port, "/")];
    const nonces = answers.map((answer) => reached(answer)["x-nonce"]);
    expect(new Set(nonces).size).toBe(2);
    for (const [index, answer] of answers.entries()) {
      const policy = String(answer.headers["content-security-policy"]);
      expect(policy).toContain(`'nonce-${nonces[index]}'`);
      expect(policy).toBe(reached(answer)["content-security-policy"]);
      expect(policy.split("; ").find((directive) => directive.startsWith("script-src "))).not.toMatch(
        /unsafe/,
      );
    }
  });

  it("speaks of https only where the public address has it", async () => {
    expect((await send(port, "/")).headers["strict-transport-security"]).toBeUndefined();
    expect((await send(behindProxy, "/")).headers["strict-transport-security"]).toMatch(/max-age=\d+/);
  });

  it("answers a broken page with a problem document and goes on", async () => {
    const answer = await send(port, "/breaks");
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([500, "internal"]);
    expect((await send(port, "/")).status).toBe(200);
  });

  it("says that it lives and is not ready, quickly, while the database is away", async () => {
    const started = performance.now();
    const [health, ready] = await Promise.all([send(port, "/healthz"), send(port, "/readyz")]);
    expect(health.status).toBe(200);
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.body).checks).toMatchObject({ process: "ok", database: "failed", disk: "ok" });
    expect(performance.now() - started).toBeLessThan(2_500);
  });
});
