import { randomUUID } from "node:crypto";
import { database } from "../../lib/server/db.ts";
import { insertAccount, prepareAccount } from "../../lib/server/people/accounts.ts";
import { findRoute } from "./routes.ts";

/** The routes without a server around them: what a request makes of them, header by header. */

const HOST = "ajar.test";
export const ORIGIN = `http://${HOST}`;
export const PASSWORD = "correct horse battery staple";

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

const isStream = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/event-stream");

/** What a stream begins with; nobody waits for its end. */
async function firstOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

type Changes = Readonly<Record<string, string | null>>;

/** One visitor's way to the API; what a test leaves out is as a well-behaved browser has it. */
export class Visitor {
  #jar = new Map<string, string>();

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  set cookie(header: string) {
    this.#jar = new Map();
    for (const pair of header.split("; ").filter(Boolean)) this.#keep(pair);
  }

  #keep(pair: string): void {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (value === "") this.#jar.delete(name);
    else this.#jar.set(name, value);
  }

  /** The answer as it comes, which may go on for ever. */
  async open(method: string, address: string, body?: unknown, changes: Changes = {}): Promise<Response> {
    const url = new URL(address, ORIGIN);
    const { handler, params } = await findRoute(method, url.pathname);
    if (!handler) throw new Error(`There is no route for ${method} ${address}.`);
    const headers = new Headers({ host: HOST, "x-request-id": randomUUID() });
    if (this.cookie) headers.set("cookie", this.cookie);
    if (body !== undefined) {
      // A form says its own type, with the line between its parts.
      if (!(body instanceof FormData)) headers.set("content-type", "application/json");
      headers.set("idempotency-key", randomUUID());
      headers.set("origin", ORIGIN);
      headers.set("sec-fetch-site", "same-origin");
    }
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const asIs = typeof body === "string" || body instanceof Uint8Array || body instanceof FormData;
    const raw = asIs ? body : JSON.stringify(body);
    const sent = new Request(url, { method, headers, ...(body !== undefined && { body: raw as BodyInit }) });
    const response = await handler(sent, { params: Promise.resolve(params) });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie.split(";")[0] ?? "");
    return response;
  }

  async call(method: string, address: string, body?: unknown, changes: Changes = {}): Promise<ApiAnswer> {
    const response = await this.open(method, address, body, changes);
    const text = await (isStream(response) ? firstOf(response) : response.text());
    // Files are read as they are.
    const isJson = text !== "" && /[/+]json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  }

  get(address: string): Promise<ApiAnswer> {
    return this.call("GET", address);
  }

  post(address: string, body: unknown, changes: Changes = {}): Promise<ApiAnswer> {
    return this.call("POST", address, body, changes);
  }

  patch(address: string, version: number, body: unknown, changes: Changes = {}): Promise<ApiAnswer> {
    return this.call("PATCH", address, body, { "if-match": `"${version}"`, ...changes });
  }
}

/** Gives a person a password and signs them in. */
export async function signedIn(personId: string): Promise<Visitor> {
  const email = `${personId}@example.org`;
  const { account } = await prepareAccount({ name: "", email, password: PASSWORD });
  await database().account.create({ data: { ...account, userId: personId, accountId: personId } });
  const visitor = new Visitor();
  const { status, text } = await visitor.post("/api/v1/sign-in", { email, password: PASSWORD });
  if (status !== 200) throw new Error(text);
  return visitor;
}

/** A person with an account and no workspace yet. */
export async function addAccount(name: string, email: string): Promise<Visitor> {
  const prepared = await prepareAccount({ name, email, password: PASSWORD });
  await database().$transaction((tx) => insertAccount(tx, prepared));
  const visitor = new Visitor();
  await visitor.post("/api/v1/sign-in", { email, password: PASSWORD });
  return visitor;
}

/** The names of the fields that a problem document complains about. */
export function fieldsOf({ body }: ApiAnswer): string[] {
  const errors: unknown = body.errors;
  return Array.isArray(errors) ? errors.map(({ field }) => String(field)) : [];
}
