import { z } from "zod";
import type { Crew } from "./crew.ts";
import type { Browser } from "./http.ts";

const opened = z.object({ reference: z.string(), version: z.number() });
const done = z.object({ version: z.number() });

/** One decision's life in four writes: open, log a reading, take a position, edit. */
export async function live(browser: Browser, decisions: string): Promise<string> {
  const body = { title: "Which queue do we use?", door: "two_way", share: 40 };
  const { reference } = opened.parse((await browser.must(201, "POST", decisions, { body })).body);
  const one = `${decisions}/${reference}`;
  await browser.must(200, "POST", `${one}/log-reading`, { body: { share: 60 } });
  const stance = { stance: "disagree", about: "facts", reason: "It will not hold the load." };
  const { version } = done.parse(
    (await browser.must(200, "POST", `${one}/take-position`, { body: stance })).body,
  );
  await browser.must(200, "PATCH", one, { body: { title: "Which queue, and why?" }, version });
  return reference;
}

/** Runs `work` in a loop for as many clients as there are; returns writes per second. */
export async function rate(workers: readonly (() => Promise<number>)[], seconds: number): Promise<number> {
  const started = performance.now();
  let writes = 0;
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() - started < seconds * 1000) {
        const done = await work();
        writes += done;
      }
    }),
  );
  return (writes * 1000) / (performance.now() - started);
}

/** As many of the crew as there are to be clients, each living one decision's life after the other. */
export const overHttp = ({ members, decisions }: Crew, clients: number) =>
  members.slice(0, clients).map((browser) => async () => {
    await live(browser, decisions);
    return 4;
  });
