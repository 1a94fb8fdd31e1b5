import { gzipSync } from "node:zlib";
import { z } from "zod";
import { withBenchServer } from "../support/bench-server.ts";
import { makeCrew } from "../support/crew.ts";

// `npm run bench:first-load`: the script that each page brings along before anybody touches it, compressed, in kB of 1,024 bytes.

const GOAL_KB = 190;
const KB = 1_024;
const SCRIPT = /<script[^>]+src="([^"]+)"[^>]*>/g;

const opened = z.object({ reference: z.string() });

await withBenchServer(async (server) => {
  const { decisions, steward } = await makeCrew(server, 0);
  const body = { title: "Which pier?", door: "two_way", share: 40 };
  const { reference } = opened.parse((await steward.must(201, "POST", decisions, { body })).body);
  const slug = decisions.split("/")[4];
  const sizes = new Map<string, number>();

  const sizeOf = async (path: string): Promise<number> => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const script = await fetch(new URL(path, server.url));
    const size = gzipSync(await script.arrayBuffer()).length;
    sizes.set(path, size);
    return size;
  };

  const report = async (path: string, cookie: string): Promise<void> => {
    const html = await (await fetch(new URL(path, server.url), { headers: { cookie } })).text();
    const asked = [...html.matchAll(SCRIPT)].filter(([tag]) => !/nomodule/i.test(tag));
    const paths = new Set(asked.map(([, source = ""]) => source));
    let sum = 0;
    for (const each of paths) sum += await sizeOf(each);
    const met = sum <= GOAL_KB * KB ? "met" : "missed";
    console.log(
      `${path}: ${(sum / KB).toFixed(1)} kB in ${paths.size} files; the goal of ${GOAL_KB} is ${met}.`,
    );
  };

  for (const path of ["/", "/sign-in", "/look-around", "/look-around/decisions", "/look-around/velocity"])
    await report(path, "");
  for (const path of ["", "/decisions", `/decisions/${reference}`, "/velocity", "/settings/people"])
    await report(`/${slug}${path}`, steward.cookies);
});
