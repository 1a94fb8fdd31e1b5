import { beside } from "../runtime/state.ts";
import { type Job, runImport } from "./run.ts";

/** A smaller file is in before a process of its own would have begun. */
const LARGE = 1024 * 1024;

/** Lets an import run: a large one beside the requests, where nobody waits for it. */
export function letRun(job: Job): void {
  const elsewhere = job.source.bytes.length < LARGE ? null : beside();
  if (elsewhere) elsewhere(job.id, job);
  else void runImport(job);
}
