import { z } from "zod";
import { withClient } from "../../lib/server/runtime/postgres/connect.ts";
import { withBenchServer } from "../support/bench-server.ts";
import { makeCrew } from "../support/crew.ts";
import { Browser } from "../support/http.ts";

// npx tsx tests/bench/sign-in.ts [ROUNDS]
// How long a wrong sign-in takes for accounts that exist and for such that do not, in one run, in random order. If the two can be
// told apart, then here: the same machine, no network between, nothing else to do.

const ROUNDS = Number(process.argv[2] ?? 400);
const KNOWN = "stu@example.org";
const problem = z.object({ code: z.string() });

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

function show(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const shown = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => `${at(sorted, share).toFixed(2)}`);
  console.log(`${name.padEnd(8)} p5, p25, p50, p75, p95 in ms: ${shown.join("  ")}  (n = ${sorted.length})`);
}

/** How probable it is that a known account took longer than an unknown one; a half means that nothing is told. */
function told(known: readonly number[], unknown: readonly number[]): number {
  let longer = 0;
  for (const one of known) for (const other of unknown) longer += one > other ? 1 : one === other ? 0.5 : 0;
  return longer / (known.length * unknown.length);
}

async function guess(url: string, email: string): Promise<number> {
  const body = { email, password: "a password that is wrong" };
  const from = performance.now();
  const answer = await new Browser(url).send("POST", "/api/v1/sign-in", { body });
  const took = performance.now() - from;
  const { code } = problem.parse(answer.body);
  if (code !== "wrong-credentials") throw new Error(`The answer was ${code}.`);
  return took;
}

withBenchServer(async (server) => {
  await makeCrew(server, 0);
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let round = 0; round < 2 * ROUNDS; round++) {
    // Otherwise the tenth would not be looked at any more.
    await withClient(server.databaseUrl, (client) => client.query("DELETE FROM guess_bucket"));
    const kind = Math.random() < 0.5 ? "known" : "unknown";
    const took = await guess(server.url, kind === "known" ? KNOWN : `nobody-${round}@example.org`);
    if (round >= 20) times[kind].push(took);
  }
  show("known", times.known);
  show("unknown", times.unknown);
  console.log(
    `A known one took longer in ${(100 * told(times.known, times.unknown)).toFixed(1)} % of all pairs; 50 % tells nothing.`,
  );
}).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
