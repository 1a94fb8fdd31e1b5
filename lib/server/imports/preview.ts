import { AjarError } from "../../errors.ts";
import type { Delimiter } from "../../import/csv.ts";
import { formatOf } from "../../import/guess.ts";
import { type Mapping, missingIn } from "../../import/mapping.ts";
import { type Pieces, type Summary, summarise } from "../../import/preview.ts";
import type { Complaint, ImportedRecord } from "../../import/record.ts";
import { markOf } from "../byte-order-mark.ts";
import { csvLines, fileOf } from "../file.ts";
import type { Scope } from "../scope.ts";
import { Breath } from "./breath.ts";
import { fingerprint } from "./file.ts";
import type { ImportPreview } from "./resource.ts";

const SHOWN = 200;

type Problem = ImportPreview["problems"][number];

/** Runs the look through the file to its end and lets other requests in between. */
async function look(
  scope: Scope,
  pieces: Pieces,
  given: Mapping | Delimiter | null,
  complain: (complaint: Complaint, kept: boolean) => void,
): Promise<Summary> {
  const around = { zone: scope.zone, now: new Date().toISOString(), fingerprint };
  const steps = summarise(pieces, given, around, complain);
  const breath = new Breath();
  for (;;) {
    const step = steps.next();
    if (step.done && step.value) return step.value;
    if (step.done) {
      throw new AjarError("invalid", "Nothing was imported.", [{ field: "file", message: "has no rows" }]);
    }
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

/** What a file holds under a mapping, or under the best guess. */
export async function lookAt(
  scope: Scope,
  pieces: Pieces,
  given: Mapping | Delimiter | undefined,
): Promise<ImportPreview> {
  const problems: Complaint[] = [];
  const kept: boolean[] = [];
  let problemCount = 0;
  const summary = await look(scope, pieces, given ?? null, (complaint, isKept) => {
    problemCount += 1;
    if (problems.length === SHOWN) return;
    problems.push(complaint);
    kept.push(isKept);
  });
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
  scope: Scope,
  pieces: Pieces,
  mapping: Mapping,
  bom: Mark,
): AsyncGenerator<string> {
  const found: { complaint: Complaint; kept: boolean }[] = [];
  const { columns } = await look(scope, pieces, mapping, (complaint, kept) =>
    found.push({ complaint, kept }),
  );
  yield markOf(bom) + csvLines([["line", "column", "value", "reason", "imported"]]);
  yield csvLines(
    found.map(({ complaint: { line, column, value, reason }, kept }) => {
      const name = column === null ? null : columns[column]?.name;
      return [line, name, value, reason, kept ? "yes" : "no"];
    }),
  );
}

/** Everything that is wrong with a file, as CSV. */
export const problemFile = (scope: Scope, pieces: Pieces, mapping: Mapping, bom: Mark): Promise<Response> =>
  fileOf(problemLines(scope, pieces, mapping, bom), { name: "problems.csv", type: "text/csv" });
