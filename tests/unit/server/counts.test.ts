import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { counted, countPlaywright, countVitest } from "@/lib/server/runtime/setup/counts.mjs";

const directory = () => mkdtempSync(join(tmpdir(), "counts-"));

test("each failed test is named with what it says, without colours and without the way there", () => {
  const report = {
    numPassedTests: 3,
    testResults: [
      {
        name: "tests/a.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "fine", failureMessages: [] },
          {
            status: "failed",
            fullName: "sums up",
            failureMessages: ["\u001b[31mexpected\u001b[39m\n\n- 3\n+ 4\n\n  at a:1"],
          },
        ],
      },
      {
        name: "tests/b.test.ts",
        status: "failed",
        message: "Cannot find module x\nat b:1",
        assertionResults: [],
      },
      { name: "tests/c.test.ts", status: "passed", assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({
    passed: 3,
    failures: [
      "tests/a.test.ts › sums up: expected\n    - 3\n    + 4",
      "tests/b.test.ts: Cannot find module x",
    ],
  });
});

test("a browser test inside groups is named, also one that passed only the second time", () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "a.spec.ts",
    line: 7,
    tests: [{ status, results: [message === undefined ? {} : { error: { message } }] }],
  });
  const inner = { specs: [spec("inside", "flaky", "Timeout"), spec("fine", "expected")] };
  const report = {
    stats: { expected: 1 },
    suites: [{ specs: [spec("outside", "unexpected")], suites: [inner] }],
  };
  expect(countPlaywright(report)).toEqual({
    passed: 1,
    failures: ["a.spec.ts:7 › outside", "a.spec.ts:7 › inside: Timeout"],
  });
});

test("a runner that ended with an error counts as a failure although no test failed, or there is no report", () => {
  const place = directory();
  const file = join(place, "report.json");
  writeFileSync(file, "{}");
  const read = () => ({ passed: 5, failures: [] });
  expect(counted("tests", file, true, read)).toEqual({ passed: 5, failures: [] });
  expect(counted("tests", file, false, read)).toEqual({ passed: 5, failures: ["tests ended with an error"] });
  expect(counted("tests", join(place, "none.json"), true, read)).toEqual({
    passed: 0,
    failures: ["tests left no report"],
  });
  rmSync(place, { recursive: true });
});
