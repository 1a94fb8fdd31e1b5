import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { z } from "zod";
import type { RunningServer } from "./server.ts";

const PASSWORD = "correct horse battery staple";
const entered = z.object({ workspace: z.object({ slug: z.string() }) });
const invited = z.object({ url: z.string() });
const opened = z.object({ reference: z.string() });

/** Somebody at a browser of their own, signed in. */
export interface Colleague {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Sends to the API as their browser would. */
  readonly send: (method: "POST" | "PATCH", path: string, body: object, version?: number) => Promise<unknown>;
}

export interface Company {
  readonly slug: string;
  readonly owner: Colleague;
  readonly join: (name: string, role: "member" | "viewer") => Promise<Colleague>;
  /** Opens a decision of the owner's and gives its address; what follows is the input of the command. */
  readonly open: (input: object) => Promise<{ page: string; api: string; reference: string }>;
}

async function sitDown(browser: Browser, url: string): Promise<Colleague> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  const send: Colleague["send"] = async (method, path, body, version) => {
    const answer = await context.request.fetch(path, {
      method,
      data: body,
      headers: {
        origin: url,
        "idempotency-key": randomUUID(),
        ...(version !== undefined && { "if-match": `"${version}"` }),
      },
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  return { context, page, send };
}

/** A fresh server's first workspace with its steward, Ada Lovelace. */
export async function foundCompany(
  browser: Browser,
  server: Pick<RunningServer, "url" | "output">,
): Promise<Company> {
  // The link of the first run is printed a moment after the server is ready.
  await expect.poll(server.output).toContain("first-run?token=");
  const token = /first-run\?token=([\w-]+)/.exec(server.output())?.[1];
  if (!token) throw new Error(`The server offers no first run:\n${server.output()}`);
  const origin = new URL(server.url).origin;
  const owner = await sitDown(browser, origin);
  const account = { name: "Ada Lovelace", email: "ada@example.org", password: PASSWORD };
  const body = { token, ...account, workspaceName: "Harbour", timeZone: "Europe/Berlin" };
  const { slug } = entered.parse(await owner.send("POST", "/api/v1/first-run", body)).workspace;
  const workspace = `/api/v1/workspaces/${slug}`;
  return {
    slug,
    owner,
    join: async (name, role) => {
      const link = invited.parse(await owner.send("POST", `${workspace}/invitations`, { role }));
      const colleague = await sitDown(browser, origin);
      const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
      const joining = { token: link.url.split("/join/")[1], name, email, password: PASSWORD };
      await colleague.send("POST", "/api/v1/join", joining);
      return colleague;
    },
    open: async (input) => {
      const { reference } = opened.parse(await owner.send("POST", `${workspace}/decisions`, input));
      return {
        reference,
        page: `/${slug}/decisions/${reference}`,
        api: `${workspace}/decisions/${reference}`,
      };
    },
  };
}
