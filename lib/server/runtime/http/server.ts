import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import type { Settings } from "../../env.ts";
import { log } from "../../log.ts";
import type { Readiness } from "../readiness.ts";
import { isDraining } from "../state.ts";
import { answerJson, answerProblem } from "./answer.ts";
import { type Assets, answerAsset } from "./assets.ts";
import { bodyLimit, withinLimit } from "./body-limit.ts";
import { encoded } from "./encoded.ts";
import type { InFlight } from "./in-flight.ts";
import { prepareHeaders } from "./incoming.ts";
import { logPath } from "./log-path.ts";
import { contentSecurityPolicy, makeNonce, securityHeaders } from "./security-headers.ts";

/** The pages and routes, once they are ready to answer. */
export type App = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | null;
  assets?: Assets;
};

type Parts = {
  settings: Settings;
  dev: boolean;
  app: () => App | null;
  readiness: () => Promise<Readiness>;
  inFlight: InFlight;
};

/** These hold without a proxy in front: nobody can keep a connection by sending slowly, or fill the memory with headers. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2_000,
  // Longer than the idle time of common balancers, so that it is never we who close first.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};
const MAX_HEADERS = 100;
const QUIET = /^\/(healthz|readyz|_next\/static\/)/;

/** The log's line for one answer; the id also stands in the answer, in problem documents and in events. */
function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const started = performance.now();
  const path = logPath(request.url ?? "");
  response.once("close", () => {
    const status = response.headersSent ? response.statusCode : 499;
    const level = QUIET.test(path) ? "debug" : status >= 500 ? "warn" : "info";
    log[level]({
      requestId,
      method: request.method,
      path,
      status,
      ms: Math.round(performance.now() - started),
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}

/** Health is answered here and not by the app: it has to be true while the app or the database is away. */
async function answerHealth(path: string, response: ServerResponse, parts: Parts): Promise<void> {
  if (path === "/healthz") return answerJson(response, 200, { status: "ok" });
  const { ready, checks } = await parts.readiness();
  answerJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready", checks });
}

function answerApp(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  parts: Parts,
): void {
  const app = parts.app();
  if (isDraining() || !app) {
    response.setHeader("connection", "close");
    const detail = app
      ? "Ajar is stopping; try again in a moment."
      : "Ajar is starting; try again in a moment.";
    answerProblem(response, "unavailable", detail, requestId);
    return;
  }
  parts.inFlight.add(response);
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  if (app.assets && answerAsset(app.assets, path, request, response)) return;
  const limit = bodyLimit(path);
  const pass = () => {
    encoded(request, response, () => {});
    app.handle(request, response).catch((error: unknown) => {
      log.error({ err: error, requestId }, "a request ended in an error that nobody caught");
      answerProblem(response, "internal", "The log has more under the request id.", requestId);
      response.end();
    });
  };
  withinLimit(request, limit, pass, () => {
    // Reading on would be doing what the limit is there to prevent, so the connection ends with the answer.
    response.setHeader("connection", "close");
    answerProblem(response, "too-large", `The body may have at most ${limit} bytes.`, requestId);
  });
}

function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): void {
  // Ids come from here only: they stand in the history, and a client must not be able to make two events share one.
  const requestId = uuidv7();
  const https = parts.settings.url.startsWith("https:");
  const nonce = makeNonce();
  const policy = contentSecurityPolicy(nonce, { https, dev: parts.dev });
  const own = { ...securityHeaders(https), "content-security-policy": policy, "x-request-id": requestId };
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
  logWhenDone(request, response, requestId);
  prepareHeaders(request, { requestId, nonce, policy, https, proxies: parts.settings.trustedProxies });

  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  if (!path.startsWith("/")) {
    answerProblem(response, "malformed", "The address of a request begins with a slash.", requestId);
    return;
  }
  if (path === "/healthz" || path === "/readyz") {
    answerHealth(path, response, parts).catch(() => answerJson(response, 503, { status: "not ready" }));
    return;
  }
  answerApp(request, response, requestId, parts);
}

export function createAppServer(parts: Parts): Server {
  const server = createServer(LIMITS, (request, response) => answer(request, response, parts));
  server.maxHeadersCount = MAX_HEADERS;
  server.on("upgrade", (request, socket, head) => {
    const upgrade = parts.app()?.upgrade;
    if (!upgrade) return void socket.destroy();
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
  return server;
}

/** Opens the port; what stands in the way is said in one line. */
export async function listen(server: Server, { port, host }: Settings): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `PORT ${port} is already in use on ${host}.`,
        EACCES: `PORT ${port} may not be opened by this user; ports below 1024 need more rights.`,
      };
      reject(
        new Error(reasons[error.code ?? ""] ?? `HOST ${host} cannot be listened on (${error.message}).`),
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}
