import { compress } from "./compress.mjs";
import { run, say } from "./run.mjs";
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

/** Builds if the sources are not those of the build; returns whether there is a whole build now. */
export async function build() {
  const wanted = contentOf([...SOURCES, ...CONFIGS], [process.platform, process.arch]);
  if (isStamped(STAMP, wanted)) return true;
  say("Building (about a minute) …");
  removeStamp(STAMP);
  const { ok } = await run("building", [process.execPath, "node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production" },
  });
  if (!ok) return false;
  await compress(".next/static");
  stamp(STAMP, wanted);
  return true;
}
