import { run, say } from "./run.mjs";
import { contentOf, isStamped, removeStamp, stamp } from "./stamp.mjs";

const STAMP = "prisma/generated/.made-from";

export async function generate() {
  const wanted = contentOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isStamped(STAMP, wanted)) return;
  say("Generating the Prisma client …");
  removeStamp(STAMP);
  const { ok, output } = await run(
    "generating",
    [process.execPath, "node_modules/prisma/build/index.js", "generate"],
    {
      quiet: true,
      // Generating uses no engine, but would download one if it did not find this.
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (!ok) throw new Error(`prisma generate failed:\n${output}`);
  stamp(STAMP, wanted);
}
