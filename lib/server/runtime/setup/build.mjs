import { hintToCompile } from "./compile-hint.mjs";
import { compress } from "./compress.mjs";
import { run, say } from "./run.mjs";
import { servingNow } from "./serving.mjs";
import { contentOf, isStamped, removeStamp, stamp } from "./stamp.mjs";

const STAMP = ".next/made-from";
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
];
const CONFIGS = ["next.config.ts", "postcss.config.mjs"];

/** Builds if the sources are not those of the build; returns whether there is a whole build of them now. */
export async function build() {
  const wanted = contentOf([...SOURCES, ...CONFIGS], [process.platform, process.arch]);
  if (isStamped(STAMP, wanted)) return true;
  const [server] = servingNow();
  if (server !== undefined) {
    say(`Process ${server} serves pages from here, which a build would take away from it: stop it first.`);
    return false;
  }
  say("Building (about a minute) …");
  removeStamp(STAMP);
  const { ok } = await run("building", [process.execPath, "node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production" },
  });
  if (!ok) return false;
  await hintToCompile(".next/static");
  await compress(".next/static");
  stamp(STAMP, wanted);
  return true;
}
