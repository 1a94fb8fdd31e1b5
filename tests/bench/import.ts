import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { withBenchServer } from "../support/bench-server.ts";
import { makeCrew } from "../support/crew.ts";
import type { Browser } from "../support/http.ts";

// A large file through the API of the production app: how long, how much memory, and what everybody else feels of it.
// `npx tsx tests/bench/import.ts [ROWS] [once]`; with `once`, neither the same file again nor taking it back.

const ROWS = Number(process.argv[2] ?? 100_000);
const WARM_MS = 5_000;
const QUIET_MS = 10_000;
/** About as long as an import takes, so that what the server grows by anyway is known. */
const ALONE_MS = 45_000;
const PAUSE_MS = 25;
const GOALS = { seconds: 60, mebibytes: 200, ratio: 2 };

const progress = z.object({
  status: z.enum(["running", "done", "failed", "undone"]),
  total: z.number(),
  processed: z.number(),
  added: z.number(),
  unchanged: z.number(),
});
const day = (number: number) => new Date(Date.UTC(2001, 0, 1 + (number % 8_000))).toISOString().slice(0, 10);

/** As wide as real ones: a key, a title, a kind, four dates at most, a status, a name, a link. */
function csvOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) =>
    [
      `ROW-${n}`,
      `Which way do we go with question number ${n}?`,
      ["Process", "Standards", "Informational"][n % 3],
      day(n),
      n % 7 === 0 ? "" : day(n + (n % 300)),
      n % 7 === 0 ? "Draft" : "Final",
      `Owner ${n % 500}`,
      `https://example.org/decisions/${n}`,
    ].join(","),
  );
  return ["key,title,kind,opened,decided,status,owner,url", ...lines].join("\n");
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    // It has ended.
    return "";
  }
}

/** What a process takes of the memory for itself alone: the program and its libraries are there once for all of them. */
const takenMiB = (pid: string | number) =>
  Number(/^RssAnon:\s+(\d+) kB/m.exec(statusOf(String(pid)))?.[1] ?? 0) / 1024;

/** Of the processes that the app has begun: a large import is one. */
function besideMiB(app: number): number {
  const begun = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => new RegExp(`^PPid:\\s+${app}$`, "m").test(statusOf(pid)));
  return begun.reduce((sum, pid) => sum + takenMiB(pid), 0);
}

const p95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

type Waits = Readonly<Record<"all" | "reads" | "writes", number[]>>;

/** What a member who reads and writes now and then waits for, until `until` says so; in milliseconds. */
async function waits(member: Browser, decisions: string, until: () => boolean): Promise<Waits> {
  const taken: Waits = { all: [], reads: [], writes: [] };
  for (let n = 0; !until(); n++) {
    const began = performance.now();
    if (n % 5 === 0)
      await member.send("POST", decisions, { body: { title: `Between the rows ${n}`, door: "two_way" } });
    else await member.send("GET", `${decisions}?limit=50`);
    const time = performance.now() - began;
    taken.all.push(time);
    taken[n % 5 === 0 ? "writes" : "reads"].push(time);
    await sleep(PAUSE_MS);
  }
  return taken;
}

function formOf(file: File, mapping?: unknown): FormData {
  const form = new FormData();
  if (mapping) form.set("mapping", JSON.stringify(mapping));
  form.set("file", file);
  return form;
}

/** For so long, from now. */
function lasting(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

await withBenchServer(async (server) => {
  const { steward, decisions, members } = await makeCrew(server, 1);
  const [member] = members;
  if (!member) throw new Error("There is nobody to wait.");
  const imports = decisions.replace(/decisions$/, "imports");
  const file = new File([csvOf(ROWS)], "large.csv");
  console.log(`${ROWS} rows, ${(file.size / 1024 / 1024).toFixed(1)} MiB`);

  await waits(member, decisions, lasting(WARM_MS));
  const quiet = await waits(member, decisions, lasting(QUIET_MS));
  const base = takenMiB(server.pid);

  const alone = lasting(ALONE_MS);
  let peakAlone = 0;
  const traffic = waits(member, decisions, alone);
  for (; !alone(); await sleep(250)) peakAlone = Math.max(peakAlone, takenMiB(server.pid));
  await traffic;
  console.log(
    `memory of the server by the same traffic without an import: +${(peakAlone - base).toFixed(0)} MiB`,
  );

  const lookBegan = performance.now();
  const { mapping } = (
    await steward.must(200, "POST", `${imports}/preview`, { form: formOf(file), timeout: 120_000 })
  ).body;
  const looked = takenMiB(server.pid);
  console.log(
    `look: ${((performance.now() - lookBegan) / 1000).toFixed(1)} s; memory +${(looked - base).toFixed(0)} MiB`,
  );

  const run = async (name: string) => {
    let peak = 0;
    let beside = 0;
    let over = false;
    const seen = new Set<number>();
    const began = performance.now();
    const { id } = (
      await steward.must(202, "POST", imports, { form: formOf(file, mapping), timeout: 120_000 })
    ).body;
    const busy = waits(member, decisions, () => over);
    let now = progress.parse((await steward.must(200, "GET", `${imports}/${id}`)).body);
    for (
      ;
      now.status === "running";
      now = progress.parse((await steward.must(200, "GET", `${imports}/${id}`)).body)
    ) {
      seen.add(now.processed);
      peak = Math.max(peak, takenMiB(server.pid));
      beside = Math.max(beside, besideMiB(server.pid));
      await sleep(250);
    }
    over = true;
    const seconds = (performance.now() - began) / 1000;
    const taken = await busy;
    const ratio = p95(taken.all) / p95(quiet.all);
    const told = (kind: keyof Waits) =>
      `${kind} ${p95(quiet[kind]).toFixed(0)} → ${p95(taken[kind]).toFixed(0)}`;
    console.log(
      `${name}: ${now.status}, ${now.added} added, ${now.unchanged} unchanged in ${seconds.toFixed(1)} s; ${seen.size} steps of progress seen; ` +
        `memory of its own process ${beside.toFixed(0)} MiB, of the server +${(peak - base).toFixed(0)} MiB; others' p95 in ms ${told("all")}, ${told("reads")}, ${told("writes")} (${ratio.toFixed(2)}×, ${taken.all.length} requests)`,
    );
    return { id: String(id), seconds, more: beside, ratio };
  };
  const first = await run("import");
  const met = first.seconds <= GOALS.seconds && first.more <= GOALS.mebibytes && first.ratio <= GOALS.ratio;
  console.log(
    `Goals (${GOALS.seconds} s, +${GOALS.mebibytes} MiB, ${GOALS.ratio}×): ${met ? "met" : "missed"}.`,
  );
  if (process.argv[3] === "once") return;
  await run("again");
  const undoBegan = performance.now();
  const { body } = await steward.must(200, "POST", `${imports}/${first.id}/undo`, {
    body: {},
    timeout: 300_000,
  });
  console.log(`undo: ${JSON.stringify(body)} in ${((performance.now() - undoBegan) / 1000).toFixed(1)} s`);
});
