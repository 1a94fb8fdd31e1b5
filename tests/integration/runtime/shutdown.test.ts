import { expect, it } from "vitest";
import { startChild } from "../../support/child.ts";

/** The real server and the real shutdown around a page that takes a while; a process of its own, because it ends. */
const APP = `
  import { setTimeout as sleep } from "node:timers/promises";
  import { readSettings } from "./lib/server/env.ts";
  import { InFlight } from "./lib/server/runtime/http/in-flight.ts";
  import { createAppServer, listen } from "./lib/server/runtime/http/server.ts";
  import { stopOnSignal } from "./lib/server/runtime/shutdown.ts";
  import { isDraining, onDrain, onShutdown } from "./lib/server/runtime/state.ts";
  const settings = readSettings({ PORT: "0", HOST: "127.0.0.1" });
  const handle = async (request, response) => {
    console.log("begun");
    await sleep(1_000);
    response.end("done");
    console.log("answered");
  };
  const app = { handle, upgrade: null };
  const inFlight = new InFlight();
  const readiness = async () => ({ ready: !isDraining(), checks: {} });
  const server = createAppServer({ settings, dev: false, app: () => app, readiness, inFlight });
  onShutdown("first made", () => console.log("pool closed"));
  onShutdown("last made", () => console.log("cache closed"));
  onShutdown("broken", () => { throw new Error("on purpose"); });
  onDrain("stream", () => console.log("stream closed"));
  stopOnSignal(server, inFlight, async () => console.log("database stopped"));
  console.log("port", await listen(server, settings));
`;

async function start() {
  const app = startChild(APP);
  const url = `http://127.0.0.1:${/port (\d+)/.exec(await app.says(/port \d+/))?.[1]}`;
  return { app, url };
}

it("stops in order: not ready, streams, requests in flight, pools, database", async () => {
  const { app, url } = await start();
  const slow = fetch(url);
  await app.says("begun");
  app.kill("SIGTERM");
  await app.says("stream closed");
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(url)).status).toBe(503);
  expect(await (await slow).text()).toBe("done");
  const { code, output } = await app.ended;
  expect(code).toBe(0);
  const lines = output.split("\n").filter((line) => /^(stream|answered|pool|cache|database)/.test(line));
  expect(lines).toEqual(["stream closed", "answered", "cache closed", "pool closed", "database stopped"]);
});

it("ends at once at a second signal", async () => {
  const { app, url } = await start();
  const slow = fetch(url).catch(() => "cut");
  await app.says("begun");
  app.kill("SIGINT");
  await app.says("stream closed");
  app.kill("SIGINT");
  expect((await app.ended).code).toBe(130);
  expect((await app.ended).output).not.toContain("answered");
  expect(await slow).toBe("cut");
});
