import { expect, it } from "vitest";
import { readOwnRecords } from "@/lib/server/sample/records.ts";

it("tells the questions of our own decisions without the ends of lines that their files have", async () => {
  const questions = (await readOwnRecords()).map(({ question }) => question);
  expect(questions.join(" ")).toContain("the sign-in library are the one exception.");
  for (const question of questions) expect(question).not.toMatch(/[^\n]\n[^\n]/);
});
