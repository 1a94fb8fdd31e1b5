import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Mapping } from "../../lib/import/mapping.ts";
import { lookAt } from "../../lib/server/imports/beside.ts";
import { readFile } from "../../lib/server/imports/file.ts";
import { readImport } from "../../lib/server/imports/queries.ts";
import type { ImportResource } from "../../lib/server/imports/resource.ts";
import { startImport } from "../../lib/server/imports/start.ts";
import type { Scope } from "../../lib/server/scope.ts";
import { newWrite } from "./writing.ts";

export const proposals = (): string => readFileSync("prisma/seed/proposals.csv", "utf8");

export const csvFile = (content: string | Uint8Array<ArrayBuffer>, name = "decisions.csv"): File =>
  new File([content], name, { type: "text/csv" });

/** What the product makes of a file by itself. */
export async function guessed(scope: Scope, content: string): Promise<Mapping> {
  const { source } = await readFile(csvFile(content));
  return (await lookAt(scope, source, null)).mapping;
}

/** Waits until an import is over, whatever came of it. */
export async function over(scope: Scope, id: string): Promise<ImportResource> {
  for (;;) {
    const found = await readImport(scope, id);
    if (found.status !== "running") return found;
    await sleep(20);
  }
}

export async function begin(scope: Scope, content: string, mapping: Mapping): Promise<string> {
  const { body } = await startImport(scope, await readFile(csvFile(content)), mapping, newWrite());
  return String(body.id);
}

/** Imports a file to its end, with the guessed mapping unless another is given. */
export async function imported(
  scope: Scope,
  content: string,
  change: Partial<Mapping> = {},
): Promise<ImportResource> {
  const mapping = { ...(await guessed(scope, content)), ...change };
  return over(scope, await begin(scope, content, mapping));
}
