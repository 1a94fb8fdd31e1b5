import type { Delimiter } from "../../import/csv.ts";
import type { Mapping } from "../../import/mapping.ts";
import { beside } from "../runtime/state.ts";
import type { Scope } from "../scope.ts";
import { Breath } from "./breath.ts";
import { refuse, type Source } from "./file.ts";
import { found } from "./preview.ts";
import { type ImportPreview, importPreview } from "./resource.ts";
import { type Job, runImport } from "./run.ts";

/** A smaller file is in, or looked through, before a process of its own would have begun. */
const LARGE = 1024 * 1024;

/** Where work with a file is done: a large one beside the requests, where nobody waits for it. */
const placeFor = ({ bytes }: Source) => (bytes.length < LARGE ? null : beside());

/** Lets an import run. */
export function letRun(job: Job): void {
  const elsewhere = placeFor(job.source);
  if (elsewhere) elsewhere.run(job.id, job);
  else void runImport(job);
}

/** What a file holds under a mapping, or under the best guess. @throws where it is empty */
export async function lookAt(
  { zone }: Scope,
  source: Source,
  given: Mapping | Delimiter | null,
): Promise<ImportPreview> {
  const elsewhere = placeFor(source);
  const preview = elsewhere
    ? importPreview.nullable().parse(await elsewhere.look({ source, zone, given }))
    : await found(source, zone, given, new Breath());
  if (preview) return preview;
  throw refuse("has no rows");
}
