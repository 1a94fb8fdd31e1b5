import { gzipSync } from "node:zlib";
import { z } from "zod";
import { OWN_TAG } from "../../lib/server/sample/story.ts";
import { withBenchServer } from "../support/bench-server.ts";
import { makeCrew } from "../support/crew.ts";

// `npm run bench:first-load`: the script that each page brings along before anybody touches it, compressed, in kB of 1,024 bytes.

const GOAL_KB = 190;
const KB = 1_024;
/** Also those of parts that not every page has, which the server names when it has drawn them. */
const SCRIPTS = [
  /<script[^>]+src="([^"]+)"[^>]*>/g,
  /<link[^>]+as="script"[^>]+href="([^"]+)"[^>]*>/g,
  /<link[^>]+href="([^"]+)"[^>]+as="script"[^>]*>/g,
];
const DECISION = /href="(\/look-around\/decisions\/[0-9A-Z]+)"/g;

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

  const read = async (path: string, cookie = "") =>
    (await fetch(new URL(path, server.url), { headers: { cookie } })).text();

  const weigh = async (html: string) => {
    const asked = SCRIPTS.flatMap((script) => [...html.matchAll(script)]);
    const wanted = asked.filter(([tag]) => !/nomodule/i.test(tag));
    const paths = new Set(wanted.map(([, source = ""]) => source));
    let sum = 0;
    for (const each of paths) sum += await sizeOf(each);
    return { sum, paths };
  };

  const report = async (path: string, cookie = ""): Promise<void> => {
    const { sum, paths } = await weigh(await read(path, cookie));
    const met = sum <= GOAL_KB * KB ? "met" : "missed";
    console.log(
      `${path}: ${(sum / KB).toFixed(1)} kB in ${paths.size} files; the goal of ${GOAL_KB} is ${met}.`,
    );
  };

  for (const path of ["/", "/sign-in", "/look-around", "/look-around/decisions", "/look-around/velocity"])
    await report(path);
  // Of the decisions of the sample the one with most on its page.
  const first = await read(`/look-around/decisions?tag=${encodeURIComponent(OWN_TAG)}`);
  const weights: [number, string][] = [];
  for (const path of new Set([...first.matchAll(DECISION)].map(([, path = ""]) => path)))
    weights.push([(await weigh(await read(path))).sum, path]);
  const [, heaviest] = weights.sort(([one], [other]) => other - one)[0] ?? [];
  if (heaviest === undefined) throw new Error("The sample has no decisions to look at.");
  await report(heaviest);
  for (const path of ["", "/decisions", `/decisions/${reference}`, "/velocity", "/settings/people"])
    await report(`/${slug}${path}`, steward.cookies);
});
