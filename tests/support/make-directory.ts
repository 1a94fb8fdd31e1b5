import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new directory. PostgreSQL may run as another user than the tests, who has to be able to pass through. */
export function makeDirectory(): string {
  const made = mkdtempSync(join(tmpdir(), "ajar-test-"));
  chmodSync(made, 0o711);
  return made;
}
