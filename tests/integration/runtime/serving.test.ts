import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { servingNow } from "../../../lib/server/runtime/setup/serving.mjs";
import { startChild } from "../../support/child.ts";
import { temporaryDirectory } from "../../support/directory.ts";

const serves = (directory: string) =>
  startChild(
    `
    import { noteServing } from "./lib/server/runtime/setup/serving.mjs";
    noteServing(process.argv.at(-1));
    process.once("SIGTERM", () => process.exit());
    setInterval(() => {}, 1000);
    console.log("serves");
  `,
    directory,
  );

it("those who serve a build are known until they end, however they do", async () => {
  const directory = temporaryDirectory("serving");
  expect(servingNow(directory)).toEqual([]);
  const [orderly, killed] = [serves(directory), serves(directory)];
  await Promise.all([orderly.says("serves"), killed.says("serves")]);
  expect(servingNow(directory).sort()).toEqual([orderly.pid, killed.pid].sort());
  orderly.kill("SIGTERM");
  await orderly.ended;
  expect(servingNow(directory)).toEqual([killed.pid]);
  killed.kill("SIGKILL");
  await killed.ended;
  expect(servingNow(directory)).toEqual([]);
});

it("what a killed one left behind does not speak for another process with its number, nor does any other file", () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, String(process.pid)), `${process.pid} 1`);
  writeFileSync(join(directory, "999999999"), "999999999 1");
  writeFileSync(join(directory, "notes.txt"), "");
  expect(servingNow(directory)).toEqual([]);
});
