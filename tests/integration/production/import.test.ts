import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type Crew, makeCrew } from "../../support/crew.ts";
import { makeDirectory } from "../../support/make-directory.ts";
import { type RunningServer, startServer } from "../../support/server.ts";

// Over a mebibyte, so that it runs in a process of its own.
const ROWS = 8_000;
const csv = [
  "key,title,opened,decided",
  ...Array.from(
    { length: ROWS },
    (_, n) => `K-${n},${"Which of many ways? ".repeat(7)}${n},2026-01-05,2026-01-09`,
  ),
].join("\n");

const directory = makeDirectory();
const settings = { AJAR_DATA_DIR: directory, AJAR_LOG_LEVEL: "error", AJAR_SAMPLE: "off" };
let server: RunningServer;
let crew: Crew;
let imports: string;

beforeAll(async () => {
  server = await startServer(settings);
  crew = await makeCrew(server, 0);
  imports = crew.decisions.replace(/decisions$/, "imports");
}, 400_000);

afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

const progress = z.object({
  status: z.string(),
  processed: z.number(),
  added: z.number(),
  failure: z.string().nullable(),
});

async function begin(): Promise<string> {
  const form = (mapping?: unknown) => {
    const made = new FormData();
    if (mapping) made.set("mapping", JSON.stringify(mapping));
    made.set("file", new File([csv], "large.csv"));
    return made;
  };
  const { steward } = crew;
  const { mapping } = (await steward.must(200, "POST", `${imports}/preview`, { form: form() })).body;
  const { id } = (await steward.must(202, "POST", imports, { form: form(mapping) })).body;
  return String(id);
}

const look = async (id: string) =>
  progress.parse((await crew.steward.must(200, "GET", `${imports}/${id}`)).body);

async function until(id: string, reached: (now: z.infer<typeof progress>) => boolean) {
  for (;;) {
    const now = await look(id);
    if (reached(now)) return now;
    await sleep(20);
  }
}

const count = async () => (await crew.steward.must(200, "GET", `${crew.decisions}/count`)).body;

it("a large import is taken back when the server is asked to stop in its midst, and comes in whole afterwards", async () => {
  const before = await count();
  const first = await begin();
  await until(first, ({ processed }) => processed > 500);
  expect(await server.stop()).toBe(0);
  server = await startServer(settings);
  crew.steward.moveTo(server.url);
  expect(await look(first)).toMatchObject({ status: "failed", added: 0 });
  expect(await count()).toEqual(before);

  const second = await begin();
  expect(await until(second, ({ status }) => status !== "running")).toMatchObject({
    status: "done",
    added: ROWS,
  });
}, 400_000);
