import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { type BenchServer, withBenchServer } from "../support/bench-server.ts";
import { type Crew, makeCrew } from "../support/crew.ts";
import type { FuzzRequest } from "../support/fuzzing/requests.ts";
import { fuzz, type Stage } from "../support/fuzzing/run.ts";
import { Browser } from "../support/http.ts";

// npx tsx tests/faults/fuzz.ts [COUNT] [SEED]
// Sends requests made from the contracts to a production server of its own: none may break it, and its memory must not grow.

const COUNT = Number(process.argv[2] ?? 200_000);
const SEED = Number(process.argv[3] ?? Date.now() % 1_000_000);
/** How much more the last quarter may take than the second: after the first, everything has been loaded. */
const MOST_GROWTH = 1.15;
/** Joining hashes a password, which takes longer than ten requests. */
const ACTS_OF_SOMEBODY = 5;
/** Nothing that is asked for takes so long; whoever waits longer has found something. */
const PATIENCE_MS = 60_000;
const PASSWORD = "correct horse battery staple";

const invited = z.object({ url: z.string() });
const opened = z.object({ reference: z.string() });
const person = z.object({ id: z.string() });

const residentMiB = (pid: number): number => {
  const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kib) / 1024);
};

let people = 0;

/** A new colleague of the steward's, signed in. */
async function newcomer(url: string, { steward, decisions }: Crew, role: string): Promise<Browser> {
  const workspace = decisions.replace(/\/decisions$/, "");
  const link = await steward.must(201, "POST", `${workspace}/invitations`, { body: { role } });
  const browser = new Browser(url);
  people += 1;
  const token = invited.parse(link.body).url.split("/join/")[1];
  const account = { name: `Person ${people}`, email: `person-${people}@example.org`, password: PASSWORD };
  await browser.must(201, "POST", "/api/v1/join", { body: { token, ...account } });
  return browser;
}

async function sendTo(url: string, cookie: string, { method, address, headers, body }: FuzzRequest) {
  const answer = await fetch(new URL(address, url), {
    method,
    headers: { origin: url, cookie, ...headers },
    ...(body !== null && { body }),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  // A stream of news goes on for ever.
  const endless = answer.headers.get("content-type")?.startsWith("text/event-stream");
  const text = endless ? await answer.body?.cancel() : await answer.text();
  return { status: answer.status, text: async () => text ?? "" };
}

async function play(server: BenchServer): Promise<void> {
  const crew = await makeCrew(server, 0);
  const memory: number[] = [];
  let actor: Browser | null = null;
  let somebody = "";

  const nextAct = async (): Promise<Stage> => {
    // Guesses are counted by address, and here everybody has the same one.
    await withClient(server.databaseUrl, (client) => client.query("DELETE FROM guess_bucket"));
    const decision = { body: { title: "Which queue?", door: "two_way" } };
    let made = await actor?.send("POST", crew.decisions, decision);
    if (!actor || made?.status !== 201) {
      actor = await newcomer(server.url, crew, "admin");
      made = await actor.must(201, "POST", crew.decisions, decision);
    }
    if (memory.length % ACTS_OF_SOMEBODY === 0) {
      const { body } = await (await newcomer(server.url, crew, "member")).must(200, "GET", "/api/v1/me");
      somebody = person.parse(body).id;
    }
    const known = {
      workspace: crew.decisions.split("/")[4] ?? "",
      reference: opened.parse(made.body).reference,
      person: somebody,
      session: randomUUID(),
    };
    const { cookies } = actor;
    return { known, send: (request) => sendTo(server.url, cookies, request) };
  };

  const { broken, answered } = await fuzz(COUNT, SEED, nextAct, (done, broken) => {
    memory.push(residentMiB(server.pid));
    if (memory.length % 25 === 0)
      console.log(`${done} requests, ${broken} broke something, ${memory.at(-1)} MiB`);
  });
  report(broken, answered, memory);
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function report(
  broken: readonly string[],
  answered: ReadonlyMap<number, number>,
  memory: readonly number[],
): void {
  const quarter = Math.floor(memory.length / 4);
  const [second, last] = [memory.slice(quarter, 2 * quarter), memory.slice(-quarter)].map(median);
  console.log(`seed ${SEED}; answers: ${JSON.stringify(Object.fromEntries(answered))}`);
  console.log(`memory: ${second} MiB in the second quarter, ${last} MiB in the last`);
  console.log(`${broken.length} of ${COUNT} broke something`);
  for (const one of broken.slice(0, 20)) console.log(one);
  const grown = (last ?? 0) > (second ?? 0) * MOST_GROWTH;
  if (broken.length > 0 || grown) process.exitCode = 1;
}

withBenchServer(play).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
