import { readFileSync } from "node:fs";
import { withBenchServer } from "../support/bench-server.ts";
import { makeCrew } from "../support/crew.ts";
import { live, overHttp, rate } from "../support/lives.ts";
import { editTogether } from "../support/together.ts";
import { connectRaw, readPattern, writeRaw } from "./raw-writes.ts";

// Writes through the API against bare transactions that leave the same rows, in one run, on one PostgreSQL.

const SECONDS = Number(process.argv[2] ?? 10);
const EDITS = Number(process.argv[3] ?? 1_000);
const CLIENTS = [1, 16];
const GOAL = 0.15;
const WARM_UP = 1_000;

/** Processor time that a process has used, in milliseconds; only Linux tells, in ticks of a hundredth of a second. */
function processorTime(pid: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

await withBenchServer(async (server) => {
  const crew = await makeCrew(server, 32);
  const [first] = crew.members;
  if (!first) throw new Error("There is nobody to write.");
  const client = await connectRaw(server.databaseUrl);
  const pattern = await readPattern(client, await live(first, crew.decisions));
  await client.end();
  // Compiled code is what people meet: the first thousand writes are for the compiler.
  for (let written = 0; written < WARM_UP; ) written += 5 * (await rate(overHttp(crew, 16), 5));

  for (const clients of CLIENTS) {
    const connections = await Promise.all(
      Array.from({ length: clients }, () => connectRaw(server.databaseUrl)),
    );
    const raw = connections.map((connection) => () => writeRaw(connection, pattern));
    // Half before, half after, so that a machine that gets slower or faster does not tilt the ratio.
    const before = await rate(raw, SECONDS / 2);
    const used = processorTime(server.pid);
    const http = await rate(overHttp(crew, clients), SECONDS);
    const each = (processorTime(server.pid) - used) / (http * SECONDS);
    const bare = (before + (await rate(raw, SECONDS / 2))) / 2;
    for (const connection of connections) await connection.end();
    const ratio = http / bare;
    console.log(
      `${clients} clients: ${http.toFixed(0)} writes/s through the API, ${bare.toFixed(0)} bare transactions/s, ratio ${ratio.toFixed(3)}; ` +
        `the app used ${each.toFixed(1)} ms of processor time per write`,
    );
    if (clients === 16)
      console.log(`The goal at 16 clients is ${GOAL}: ${ratio >= GOAL ? "met" : "missed"}.`);
  }

  const started = performance.now();
  const { versions, conflicts, others, last } = await editTogether(crew, EDITS);
  const seconds = (performance.now() - started) / 1000;
  const winners = new Set(versions).size;
  console.log(
    `32 clients on one decision: ${versions.length} edits in ${seconds.toFixed(1)} s, ${winners} versions, the last ${last.version}; ` +
      `${conflicts} conflicts, other answers: ${others.join() || "none"}.`,
  );
});
