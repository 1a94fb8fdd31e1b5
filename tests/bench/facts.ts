import { randomUUID } from "node:crypto";
import type pg from "pg";
import { defaultPolicies } from "../../lib/decisions/policy.ts";
import { replay } from "../../lib/decisions/replay.ts";
import type { DecisionState } from "../../lib/decisions/state.ts";
import { adding, type Change, settingFacts } from "../../lib/server/bulk.ts";
import { database } from "../../lib/server/db.ts";
import { findById } from "../../lib/server/decisions/history.ts";
import { factsRow } from "../../lib/server/decisions/rows.ts";
import { drain } from "../../lib/server/runtime/state.ts";
import { type BenchServer, withBenchServer } from "../support/bench-server.ts";
import { type Crew, makeCrew } from "../support/crew.ts";
import { live, overHttp, rate } from "../support/lives.ts";
import { connectRaw } from "./raw-writes.ts";

// What the facts add to one write, in one run: `npm run bench:facts`

const SECONDS = Number(process.argv[2] ?? 4);
const PAIRS = Number(process.argv[3] ?? 6);
const CLIENTS = [1, 16];
const GOAL = 25;
const WARM_UP = 1_000;
const TIMES = 3_000;
const ZONE = "Europe/Berlin";

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const percent = (share: number) => `${((share - 1) * 100).toFixed(1)} %`;

/** With the trigger neither the row nor its indexes are written; the statement that asks for them stays the same. */
async function makeTrigger(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE FUNCTION keep_no_facts() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER keep_no_facts BEFORE INSERT OR UPDATE ON facts FOR EACH ROW EXECUTE FUNCTION keep_no_facts();
    ALTER TABLE facts DISABLE TRIGGER keep_no_facts`);
}

const setKept = (client: pg.Client, kept: boolean) =>
  client.query(`ALTER TABLE facts ${kept ? "DISABLE" : "ENABLE"} TRIGGER keep_no_facts`);

async function counted(client: pg.Client, kept: boolean): Promise<number> {
  const { rows } = await client.query<{ missing: number; there: number }>(
    `SELECT count(*) FILTER (WHERE f.decision_id IS NULL)::int AS missing, count(f.decision_id)::int AS there
       FROM decision d LEFT JOIN facts f ON f.workspace_id = d.workspace_id AND f.decision_id = d.id`,
  );
  return (kept ? rows[0]?.there : rows[0]?.missing) ?? 0;
}

/** Milliseconds per write in one round; a round that did not keep the facts as it should is no measurement. */
async function round(client: pg.Client, crew: Crew, clients: number, kept: boolean): Promise<number> {
  await setKept(client, kept);
  const [before, other] = [await counted(client, kept), await counted(client, !kept)];
  const time = 1_000 / (await rate(overHttp(crew, clients), SECONDS));
  if ((await counted(client, kept)) === before || (await counted(client, !kept)) !== other)
    throw new Error(`The facts were ${kept ? "not " : ""}written.`);
  return time;
}

/** The states that the four writes of one decision's life leave, and last the one that a long discussion leaves. */
async function readStates(client: pg.Client, references: readonly string[]): Promise<DecisionState[]> {
  const states: DecisionState[] = [];
  for (const reference of references) {
    const { rows } = await client.query<{ workspace: string; id: string }>(
      "SELECT workspace_id AS workspace, id FROM decision WHERE reference = $1",
      [reference],
    );
    const [row] = rows;
    const found = row && (await findById(database(), row.workspace, row.id));
    const events = found?.events ?? [];
    const lastOfBatch = events.flatMap(({ batch }, at) => (events[at + 1]?.batch === batch ? [] : [at + 1]));
    for (const end of reference === references.at(-1) ? [events.length] : lastOfBatch) {
      const state = replay(events.slice(0, end));
      if (state) states.push(state);
    }
  }
  return states;
}

/** Everybody reads and takes a position, and then it is decided. */
async function discuss({ members, decisions }: Crew): Promise<string> {
  const [first] = members;
  if (!first) throw new Error("There is nobody to write.");
  const reference = await live(first, decisions);
  for (const [place, member] of members.entries()) {
    const one = `${decisions}/${reference}`;
    await member.must(200, "POST", `${one}/log-reading`, { body: { share: 40 + place } });
    const reason = "It will not hold the load.";
    const body =
      place % 3 !== 1 ? { stance: "agree", reason } : { stance: "disagree", about: "facts", reason };
    await member.must(200, "POST", `${one}/take-position`, { body });
  }
  const decided = { choice: { text: "Postgres" }, share: 80 };
  await first.must(200, "POST", `${decisions}/${reference}/decide`, { body: decided });
  return reference;
}

/** Microseconds of one call, of the quickest of five loops: what else the machine does is none of its cost. */
function alone(states: readonly DecisionState[], work: (state: DecisionState) => unknown): number {
  const loops = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (let time = 0; time < TIMES; time++) for (const state of states) work(state);
    return ((performance.now() - started) * 1_000) / (TIMES * states.length);
  });
  return Math.min(...loops);
}

/** Microseconds of a statement, without what any statement takes. */
async function stated(client: pg.Client, texts: readonly (readonly [string, string[]])[]): Promise<number> {
  const started = performance.now();
  for (let time = 0; time < TIMES; time++) {
    const [text, values] = texts[time % texts.length] ?? ["SELECT 1", []];
    await client.query({ name: `facts ${text.slice(0, 6)}`, text, values });
  }
  return ((performance.now() - started) * 1_000) / TIMES;
}

/** What the trigger leaves of the facts in the database: it reads the words of a row, looks for it and finds none. */
async function unkept(client: pg.Client, states: readonly DecisionState[]): Promise<number> {
  await setKept(client, false);
  const statements = states.map((state, place): readonly [string, string[]] => {
    const row = {
      ...factsRow(state, ZONE, defaultPolicies),
      workspaceId: randomUUID(),
      decisionId: randomUUID(),
    };
    const [change]: Change[] = place === 0 ? adding("facts", [row]) : settingFacts(row);
    return [change?.sql("$1") ?? "", [change?.rows ?? ""]];
  });
  await stated(client, statements);
  return (await stated(client, statements)) - (await stated(client, []));
}

async function measure(server: BenchServer, client: pg.Client): Promise<void> {
  process.env.DATABASE_URL = server.databaseUrl;
  process.env.AJAR_SECRET = "a secret that is long enough for everybody";
  const crew = await makeCrew(server, 32);
  const [first] = crew.members;
  if (!first) throw new Error("There is nobody to write.");
  await makeTrigger(client);
  // Compiled code is what people meet: the first thousand writes are for the compiler.
  for (let written = 0; written < WARM_UP; ) written += 5 * (await rate(overHttp(crew, 16), 5));

  const measured: { readonly clients: number; readonly kept: number; readonly none: number }[] = [];
  for (const clients of CLIENTS) {
    const pairs: { kept: number; none: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair++) {
      // Each is first as often as the other, so that a machine that gets slower or faster does not tilt the ratio.
      const early = await round(client, crew, clients, pair % 2 === 0);
      const late = await round(client, crew, clients, pair % 2 !== 0);
      pairs.push(pair % 2 === 0 ? { kept: early, none: late } : { kept: late, none: early });
    }
    const [kept, none] = [mean(pairs.map((pair) => pair.kept)), mean(pairs.map((pair) => pair.none))];
    const each = pairs.map((pair) => percent(pair.kept / pair.none)).join(", ");
    console.log(
      `${clients} clients: ${(1_000 / kept).toFixed(0)} writes/s with the rows of facts, ${(1_000 / none).toFixed(0)} without; ` +
        `the rows add ${percent(kept / none)} (by pairs of rounds: ${each}).`,
    );
    measured.push({ clients, kept, none });
  }

  await setKept(client, true);
  const states = await readStates(client, [await live(first, crew.decisions), await discuss(crew)]);
  const [typical, long] = [states.slice(0, -1), states.slice(-1)];
  const rowOf = (state: DecisionState) => factsRow(state, ZONE, defaultPolicies);
  const encode = (state: DecisionState) => settingFacts(rowOf(state));
  alone(states, encode);
  const app = alone(typical, encode);
  console.log(
    `factsOf and factsRow: ${alone(typical, rowOf).toFixed(1)} µs per write, ${app.toFixed(1)} µs with the JSON; ` +
      `with the readings and positions of 32 people: ${alone(long, rowOf).toFixed(1)} and ${alone(long, encode).toFixed(1)} µs.`,
  );
  const left = await unkept(client, typical);
  console.log(`Of the statement, ${left.toFixed(1)} µs are left where no row is kept.`);

  // Both are part of the rounds without rows too, so they are taken off there: facts are all three.
  for (const { clients, kept, none } of measured) {
    const bare = none - (app + left) / 1_000;
    console.log(
      `All that facts add to a write at ${clients} clients: ${percent(kept / bare)}; ` +
        `the goal of at most ${GOAL} % is ${kept / bare - 1 <= GOAL / 100 ? "met" : "missed"}.`,
    );
  }
}

await withBenchServer(async (server) => {
  const client = await connectRaw(server.databaseUrl);
  try {
    await measure(server, client);
  } finally {
    await client.end();
    for (const { close } of drain().closers()) await close();
  }
});
