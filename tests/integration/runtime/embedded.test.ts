import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { ask, withClient } from "../../../lib/server/runtime/postgres/connect.ts";
import { type Embedded, startEmbedded } from "../../../lib/server/runtime/postgres/supervisor.ts";
import { startChild } from "../../support/child.ts";
import { temporaryDirectory } from "../../support/directory.ts";

const said: string[] = [];
const running: Embedded[] = [];

async function start(directory: string): Promise<Embedded> {
  const embedded = await startEmbedded(directory, (line) => said.push(line));
  running.push(embedded);
  return embedded;
}

const value = (embedded: Embedded, sql: string) => withClient(embedded.url, (client) => ask(client, sql));

/** What an app does that is then killed. */
const ORPHAN = `
  import { startEmbedded } from "./lib/server/runtime/postgres/supervisor.ts";
  const { pid } = await startEmbedded(process.argv.at(-1), () => {});
  console.log("server", pid());
  setInterval(() => {}, 1000);
`;

async function leaveOrphan(directory: string): Promise<number> {
  const app = startChild(ORPHAN, directory);
  const output = await app.says(/server \d+/);
  app.kill("SIGKILL");
  await app.ended;
  return Number(/server (\d+)/.exec(output)?.[1]);
}

afterEach(async () => {
  said.length = 0;
  for (const embedded of running.splice(0)) await embedded.stop();
});

describe("the embedded PostgreSQL", () => {
  it("keeps what it confirms, checks its pages and cannot be reached over the network", async () => {
    const embedded = await start(temporaryDirectory("data"));
    for (const setting of ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"]) {
      expect([setting, await value(embedded, `SHOW ${setting}`)]).toEqual([setting, "on"]);
    }
    expect(await value(embedded, "SHOW listen_addresses")).toBe("");
    expect(await value(embedded, "SHOW server_encoding")).toBe("UTF8");
    expect(statSync(embedded.socket).mode & 0o777).toBe(0o700);
    expect(statSync(join(embedded.base, "postgres")).mode & 0o777).toBe(0o700);
  });

  it("keeps its data over a stop and a start", async () => {
    const directory = temporaryDirectory("data");
    const first = await start(directory);
    await value(first, "CREATE TABLE kept AS SELECT 7 AS n");
    await first.stop();
    const second = await start(directory);
    expect(await value(second, "SELECT n FROM kept")).toBe("7");
  });

  it("refuses a second app on one directory with a sentence that names the first", async () => {
    const directory = temporaryDirectory("data");
    await start(directory);
    const second = await startChild(ORPHAN, directory).ended;
    expect(second.code).not.toBe(0);
    expect(second.output).toContain(`Ajar is already running on ${directory} as process ${process.pid}.`);
  });

  it("takes over the server that a killed app left behind, with its data", async () => {
    const directory = temporaryDirectory("data");
    const orphan = await leaveOrphan(directory);
    const embedded = await start(directory);
    expect(embedded.pid()).toBe(orphan);
    expect(said.join()).toContain(`(process ${orphan})`);
    expect(await value(embedded, "SELECT 1")).toBe("1");
  });

  it("replaces a server that was started in another way", async () => {
    const directory = temporaryDirectory("data");
    const orphan = await leaveOrphan(directory);
    const options = join(directory, "postgres", "postmaster.opts");
    writeFileSync(options, readFileSync(options, "utf8").replace('"fsync=on"', '"fsync=off"'));
    const embedded = await start(directory);
    expect(embedded.pid()).not.toBe(orphan);
    expect(await value(embedded, "SHOW fsync")).toBe("on");
  });

  it("recovers from a first start that was interrupted halfway", async () => {
    const directory = temporaryDirectory("data");
    const half = join(directory, "postgres.init-999999999");
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, "PG_VERSION"), "18\n");
    const embedded = await start(directory);
    expect(await value(embedded, "SELECT 1")).toBe("1");
    expect(readdirSync(embedded.base).filter((name) => name.includes(".init-"))).toEqual([]);
  });

  it("comes back by itself after it was killed, with everything it had confirmed", async () => {
    const embedded = await start(temporaryDirectory("data"));
    await value(embedded, "CREATE TABLE kept AS SELECT 7 AS n");
    const killed = embedded.pid();
    process.kill(killed, "SIGKILL");
    const seen = async () =>
      embedded.pid() === killed ? null : await value(embedded, "SELECT n FROM kept").catch(() => null);
    let found: string | null = null;
    for (let tries = 0; tries < 100 && found === null; tries += 1) {
      await sleep(100);
      found = await seen();
    }
    expect(found).toBe("7");
  });

  it("does not take an unrelated process for its server after the machine was restarted", async () => {
    const directory = temporaryDirectory("data");
    const first = await start(directory);
    const file = join(first.base, "postgres", "postmaster.pid");
    const lines = readFileSync(file, "utf8").split("\n").slice(1);
    await first.stop();
    writeFileSync(file, [String(process.pid), ...lines].join("\n"));
    const second = await start(directory);
    expect(second.pid()).not.toBe(process.pid);
    expect(await value(second, "SELECT 1")).toBe("1");
  });

  it("runs in a directory whose path is too long for a socket, or holds spaces", async () => {
    const long = temporaryDirectory("a path with spaces", "and 'quotes', \"too\"", "x".repeat(120));
    const embedded = await start(long);
    expect(await value(embedded, "SELECT 1")).toBe("1");
    expect(Buffer.byteLength(embedded.socket)).toBeLessThan(90);
    expect(statSync(embedded.socket).mode & 0o777).toBe(0o700);
    expect(existsSync(dirname(embedded.socket))).toBe(true);
  });

  it("says when the data is of another version", async () => {
    const directory = temporaryDirectory("data");
    const embedded = await start(directory);
    const file = join(embedded.base, "postgres", "PG_VERSION");
    await embedded.stop();
    writeFileSync(file, "17\n");
    await expect(startEmbedded(directory, () => {})).rejects.toThrow("was made by PostgreSQL 17");
  });
});
