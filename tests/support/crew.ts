import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Browser } from "./http.ts";
import type { RunningServer } from "./server.ts";

const PATIENCE_MS = 10_000;
const PASSWORD = "correct horse battery staple";
const entered = z.object({ workspace: z.object({ slug: z.string() }) });
const invited = z.object({ url: z.string() });

export interface Crew {
  /** The address of the workspace's decisions. */
  readonly decisions: string;
  readonly steward: Browser;
  readonly members: readonly Browser[];
}

/** The link of the first run is printed a moment after the server is ready. */
async function firstRunToken({ output }: Pick<RunningServer, "output">): Promise<string> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(20)) {
    const token = /first-run\?token=([\w-]+)/.exec(output())?.[1];
    if (token) return token;
  }
  throw new Error(`The server offers no first run:\n${output()}`);
}

/** A fresh server's first steward with a workspace, and as many members, each with an account and a session. */
export async function makeCrew(server: Pick<RunningServer, "url" | "output">, size: number): Promise<Crew> {
  const token = await firstRunToken(server);
  const steward = new Browser(server.url);
  const account = { name: "Stu", email: "stu@example.org", password: PASSWORD };
  const body = { token, ...account, workspaceName: "Harbour", timeZone: "Europe/Berlin" };
  const made = await steward.must(201, "POST", "/api/v1/first-run", { body });
  const workspace = `/api/v1/workspaces/${entered.parse(made.body).workspace.slug}`;
  const members: Browser[] = [];
  for (let number = 1; number <= size; number++) {
    const link = await steward.must(201, "POST", `${workspace}/invitations`, { body: { role: "member" } });
    const member = new Browser(server.url);
    const joining = {
      token: invited.parse(link.body).url.split("/join/")[1],
      name: `Member ${number}`,
      email: `member-${number}@example.org`,
      password: PASSWORD,
    };
    await member.must(201, "POST", "/api/v1/join", { body: joining });
    members.push(member);
  }
  return { decisions: `${workspace}/decisions`, steward, members };
}
