import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Crew, makeCrew } from "../../support/crew.ts";
import { makeDirectory } from "../../support/make-directory.ts";
import { type RunningServer, startServer } from "../../support/server.ts";
import { editTogether } from "../../support/together.ts";

const EDITORS = 32;
const EDITS = EDITORS * 5;

const directory = makeDirectory();
let server: RunningServer;
let crew: Crew;

beforeAll(async () => {
  server = await startServer({
    AJAR_DATA_DIR: directory,
    AJAR_LOG_LEVEL: "silent",
    AJAR_REQUESTS_PER_MINUTE: "0",
  });
  crew = await makeCrew(server, 1);
}, 400_000);

afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

it("lets exactly one of 32 editors win each version, and fails none of them", async () => {
  const [owner] = crew.members;
  if (!owner) throw new Error("There is nobody to edit.");
  const editors = Array.from({ length: EDITORS }, () => owner);
  const { versions, others, last } = await editTogether({ ...crew, members: editors }, EDITS);
  expect(others).toEqual([]);
  expect(versions.length).toBeGreaterThanOrEqual(EDITS);
  const sorted = [...versions].sort((a, b) => a - b);
  expect(sorted).toEqual(sorted.map((_, place) => place + 2));
  expect(last.version).toBe(sorted.at(-1));
  expect(last.title).toMatch(new RegExp(`^Edit of version ${last.version - 1} by `));
}, 600_000);
