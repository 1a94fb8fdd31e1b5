import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Record<string, unknown>;
}

export interface Sending {
  readonly body?: unknown;
  /** A file and what goes with it, instead of JSON. */
  readonly form?: FormData;
  readonly key?: string;
  readonly version?: number;
  readonly timeout?: number;
}

const PATIENCE_MS = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

async function payloadOf({ body, form }: Sending): Promise<{ payload?: string | Buffer; type: string }> {
  if (form) {
    const made = new Response(form);
    return { payload: Buffer.from(await made.arrayBuffer()), type: made.headers.get("content-type") ?? "" };
  }
  return { ...(body !== undefined && { payload: JSON.stringify(body) }), type: "application/json" };
}

/** A browser as the server sees it: one origin, one session, connections that stay. It measures nothing and retries nothing. */
export class Browser {
  constructor(
    private url: string,
    private cookie = "",
  ) {}

  get cookies(): string {
    return this.cookie;
  }

  /** The server has come back under another address. */
  moveTo(url: string): void {
    this.url = url;
  }

  async send(method: string, path: string, sending: Sending = {}): Promise<HttpAnswer> {
    const { key = randomUUID(), version, timeout = PATIENCE_MS } = sending;
    const { payload, type } = await payloadOf(sending);
    const headers = {
      ...(this.cookie && { cookie: this.cookie }),
      ...(payload !== undefined && {
        "content-type": type,
        "content-length": Buffer.byteLength(payload),
        "idempotency-key": key,
        origin: this.url,
      }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
    };
    const answer = await new Promise<HttpAnswer>((resolve, reject) => {
      const signal = AbortSignal.timeout(timeout);
      const sent = request(new URL(path, this.url), { method, headers, agent, signal }, (response) => {
        text(response)
          .then((said) => {
            const { statusCode: status = 0, headers: received } = response;
            resolve({ status, headers: received, body: said === "" ? {} : JSON.parse(said) });
          })
          .catch(reject);
      });
      sent.once("error", reject);
      sent.end(payload);
    });
    const cookies = answer.headers["set-cookie"];
    if (Array.isArray(cookies)) this.cookie = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    return answer;
  }

  async must(status: number, method: string, path: string, sending: Sending = {}): Promise<HttpAnswer> {
    const answer = await this.send(method, path, sending);
    if (answer.status === status) return answer;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}
