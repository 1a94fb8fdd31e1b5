import { readFile } from "node:fs/promises";
import type { Mapping } from "../../import/mapping.ts";
import { database } from "../db.ts";
import { newId } from "../ids.ts";
import { lookAt } from "../imports/beside.ts";
import { readFile as readCsv } from "../imports/file.ts";
import { runImport } from "../imports/run.ts";
import type { Scope } from "../scope.ts";
import { scopeOf } from "../session.ts";
import { SAMPLE_SLUG, samplePeople } from "./people.ts";
import { writeQuarter } from "./quarter/write.ts";
import { readOwnRecords } from "./records.ts";
import { writeOwn } from "./write.ts";

const PROPOSALS = new URL("../../../prisma/seed/proposals.csv", import.meta.url);
const PROPOSALS_NAME = "proposals.csv";
const PROPOSALS_TAG = "Python proposals";

/** As anybody would import it: the guess, with the joke left out and what is impossible kept and marked. */
async function proposalsMapping(scope: Scope, file: Awaited<ReturnType<typeof readCsv>>): Promise<Mapping> {
  const { mapping } = await lookAt(scope, file.source, null);
  const status = mapping.status && {
    ...mapping.status,
    words: { ...mapping.status.words, "april fool!": "leave_out" as const },
  };
  return { ...mapping, status, keepImpossible: true, alsoTag: [PROPOSALS_TAG] };
}

async function importProposals(scope: Scope): Promise<void> {
  const { workspaceId, personId } = scope;
  const done = await database().import.findFirst({
    where: { workspaceId, status: "done" },
    select: { id: true },
  });
  if (done) return;
  const file = await readCsv(new File([await readFile(PROPOSALS)], PROPOSALS_NAME));
  const id = newId();
  await database().import.create({
    data: { workspaceId, id, personId, fileName: PROPOSALS_NAME, status: "running", total: 0 },
  });
  const mapping = await proposalsMapping(scope, file);
  await runImport({ scope, id, source: file.source, mapping, requestId: newId() });
}

/**
 * The workspace that a visitor can look around in: real decisions from elsewhere, those about this code, and a
 * quarter of a team that does not exist, said to be made up. Every step finds
 * out whether it was done, so that a process that is stopped, or a second one, does no harm.
 */
export async function makeSample(): Promise<void> {
  const { importer, cast } = await samplePeople();
  const scope = await scopeOf(importer.id, SAMPLE_SLUG);
  if (!scope) throw new Error("The importer of the sample workspace is not in it.");
  await writeOwn(scope, cast, await readOwnRecords());
  await writeQuarter(scope);
  await importProposals(scope);
}
