import type { Delimiter } from "../../import/csv.ts";
import { formatOf } from "../../import/guess.ts";
import { type Mapping, missingIn } from "../../import/mapping.ts";
import { type Summary, summarise } from "../../import/preview.ts";
import type { Complaint, ImportedRecord } from "../../import/record.ts";
import { markOf } from "../byte-order-mark.ts";
import { csvLines, fileOf } from "../file.ts";
import type { Scope } from "../scope.ts";
import { Breath } from "./breath.ts";
import { fingerprint, piecesOf, refuse, type Source } from "./file.ts";
import type { ImportPreview } from "./resource.ts";

const SHOWN = 200;

type Problem = ImportPreview["problems"][number];

/** Runs the look through the file to its end and lets others in between. Null where the file is empty. */
async function look(
  source: Source,
  zone: string,
  given: Mapping | Delimiter | null,
  breath: Breath,
  complain: (complaint: Complaint, kept: boolean) => void,
): Promise<Summary | null> {
  const around = { zone, now: new Date().toISOString(), fingerprint };
  const steps = summarise(piecesOf(source), given, around, complain);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (breath.due()) await breath.take();
  }
}

function shown(record: ImportedRecord): ImportPreview["first"][number] {
  const { decided, superseded, dropped, opened } = record;
  const closed = superseded ?? decided ?? dropped;
  const status = decided ? (superseded ? "superseded" : "decided") : dropped ? "dropped" : "open";
  return {
    title: record.title,
    status,
    opened: opened.on ?? opened.at,
    closed: closed && (closed.on ?? closed.at),
    owner: record.ownerName,
    tags: record.tags,
    impossible: record.problem !== null,
  };
}

/** What a file holds under a mapping, or under the best guess; null where it is empty. */
export async function found(
  source: Source,
  zone: string,
  given: Mapping | Delimiter | null,
  breath: Breath,
): Promise<ImportPreview | null> {
  const problems: Complaint[] = [];
  const kept: boolean[] = [];
  let problemCount = 0;
  const summary = await look(source, zone, given, breath, (complaint, isKept) => {
    problemCount += 1;
    if (problems.length === SHOWN) return;
    problems.push(complaint);
    kept.push(isKept);
  });
  if (!summary) return null;
  const { columns, mapping, first, ...counts } = summary;
  const named = (complaint: Complaint, place: number): Problem => {
    const { line, column, reason, value } = complaint;
    const name = column === null ? null : (columns[column]?.name ?? null);
    return { line, column: name, value, reason, kept: kept[place] ?? false };
  };
  return {
    columns: columns.map((column) => {
      const { name, filled, samples, words } = column;
      const ambiguous = column.dates.dmy > 0 && formatOf(column, [column]) === null;
      return { name, filled, samples: [...samples], words: words && [...words], ambiguous };
    }),
    mapping,
    missing: missingIn(mapping),
    ...counts,
    first: first.map(shown),
    problems: problems.map(named),
    problemCount,
  };
}

type Mark = Parameters<typeof markOf>[0];

async function* problemLines(
  { zone }: Scope,
  source: Source,
  mapping: Mapping,
  bom: Mark,
): AsyncGenerator<string> {
  const complaints: { complaint: Complaint; kept: boolean }[] = [];
  const summary = await look(source, zone, mapping, new Breath(), (complaint, kept) =>
    complaints.push({ complaint, kept }),
  );
  if (!summary) throw refuse("has no rows");
  yield markOf(bom) + csvLines([["line", "column", "value", "reason", "imported"]]);
  yield csvLines(
    complaints.map(({ complaint: { line, column, value, reason }, kept }) => {
      const name = column === null ? null : summary.columns[column]?.name;
      return [line, name, value, reason, kept ? "yes" : "no"];
    }),
  );
}

/** Everything that is wrong with a file, as CSV. */
export const problemFile = (scope: Scope, source: Source, mapping: Mapping, bom: Mark): Promise<Response> =>
  fileOf(problemLines(scope, source, mapping, bom), { name: "problems.csv", type: "text/csv" });
