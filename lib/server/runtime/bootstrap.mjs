import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

// Runs before anything is installed: plain JavaScript, and nothing but what Node brings. Each step is skipped when it is done.

const OLDEST = [20, 19];

function assertNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`Ajar needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}.`);
  }
}

/** @param {boolean} withBuild */
async function setUp(withBuild) {
  const { exclusively } = await import("./setup/exclusive.mjs");
  const { install } = await import("./setup/install.mjs");
  const { generate } = await import("./setup/generate.mjs");
  const { build } = await import("./setup/build.mjs");
  const { noteServing } = await import("./setup/serving.mjs");
  await exclusively(async () => {
    await install();
    await generate();
    if (!withBuild) return;
    if (!(await build())) throw new Error("There is no build of this version; the reason stands above.");
    noteServing();
  });
}

/** The server's TypeScript runs in this same process, so there is one process to signal and to watch. @param {boolean} dev */
async function serve(dev) {
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { register } = await import("tsx/esm/api");
  register();
  const { serve } = await import("./serve.ts");
  await serve({ dev });
}

const commands = {
  start: async () => {
    await setUp(true);
    await serve(false);
  },
  dev: async () => {
    await setUp(false);
    await serve(true);
  },
  test: async () => {
    await setUp(false);
    const { test } = await import("./setup/test.mjs");
    process.exitCode = await test();
  },
  prepare: () => setUp(false),
};

try {
  assertNode();
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), "../../.."));
  const command = Object.entries(commands).find(([name]) => name === process.argv[2]);
  if (!command) throw new Error(`Say what to do: ${Object.keys(commands).join(", ")}.`);
  await command[1]();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
