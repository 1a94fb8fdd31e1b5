import { rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { makeDirectory } from "./make-directory.ts";

/** A new directory, or a path in one, that is gone when the calling test has finished. */
export function temporaryDirectory(...below: string[]): string {
  const made = makeDirectory();
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, ...below);
}
