import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hintToCompile } from "../../../lib/server/runtime/setup/compile-hint.mjs";

it("puts the hint at the head of each script once, and leaves everything else as it is", async () => {
  const directory = mkdtempSync(join(tmpdir(), "hint-"));
  mkdirSync(join(directory, "chunks"));
  const [script, style] = [join(directory, "chunks", "a.js"), join(directory, "a.css")];
  writeFileSync(script, "open();");
  writeFileSync(style, "p { color: red }");
  await hintToCompile(directory);
  await hintToCompile(directory);
  expect(readFileSync(script, "utf8")).toBe("//# allFunctionsCalledOnLoad\nopen();");
  expect(readFileSync(style, "utf8")).toBe("p { color: red }");
});
