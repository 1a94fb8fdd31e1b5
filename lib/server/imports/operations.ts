import { z } from "zod";
import { tagList } from "../../decisions/text.ts";
import { statuses } from "../../decisions/words.ts";
import { delimiters } from "../../import/csv.ts";
import { dateFormats, doorMeanings, type Mapping, statusMeanings } from "../../import/mapping.ts";
import { type Operation, operation } from "../operation.ts";

const COLLECTION = "/api/v1/workspaces/{workspace}/imports";

const MOST_COLUMNS = 500;
const MOST_WORDS = 200;

const nothing = z.strictObject({});
const workspaceParams = z.strictObject({ workspace: z.string() });
const importParams = z.strictObject({ workspace: z.string(), import: z.uuid().toLowerCase() });

const column = z.int().min(0).max(MOST_COLUMNS);
const dateColumn = z.strictObject({ column, format: z.enum(dateFormats).nullable() }).nullable();
const words = <T extends z.ZodType>(meaning: T) =>
  z
    .record(z.string().max(100), meaning)
    .refine((all) => Object.keys(all).length <= MOST_WORDS, `may have at most ${MOST_WORDS} words`);

/** What the columns mean, as the person left it. */
const mapping = z
  .strictObject({
    delimiter: z.enum(delimiters),
    title: column.nullable(),
    key: column.nullable(),
    owner: column.nullable(),
    question: column.nullable(),
    choice: column.nullable(),
    link: column.nullable(),
    opened: dateColumn,
    decided: dateColumn,
    dropped: dateColumn,
    superseded: dateColumn,
    tags: z.array(column).max(10),
    status: z.strictObject({ column, words: words(z.enum(statusMeanings)) }).nullable(),
    door: z.strictObject({ column, words: words(z.enum(doorMeanings)) }).nullable(),
    alsoTag: tagList,
    keepImpossible: z.boolean(),
  })
  .meta({ id: "ImportMapping", description: "Which column, counted from 0, means what." });

const same: z.ZodType<Mapping> = mapping;
const file = z.file().meta({ description: "CSV of any kind: at most 64 MiB." });
const looked = z.strictObject({ file, mapping: same.optional() });
const started = z.strictObject({ file, mapping: same });

const count = z.int().nonnegative();
const seenColumn = z.strictObject({
  name: z.string(),
  filled: count,
  samples: z.array(z.string()),
  words: z.array(z.strictObject({ word: z.string(), count })).nullable(),
  ambiguous: z.boolean().meta({ description: "Its dates could be written in two ways." }),
});
const problem = z.strictObject({
  line: count,
  column: z.string().nullable(),
  value: z.string(),
  reason: z.string(),
  kept: z.boolean().meta({ description: "Imported all the same, and marked." }),
});
const previewRow = z.strictObject({
  title: z.string().nullable(),
  status: z.enum(statuses),
  opened: z.string(),
  closed: z.string().nullable(),
  owner: z.string().nullable(),
  tags: z.array(z.string()),
  impossible: z.boolean(),
});
export const importPreview = z
  .strictObject({
    columns: z.array(seenColumn),
    mapping: same,
    missing: z.array(z.strictObject({ field: z.string(), message: z.string() })),
    rows: count,
    records: count,
    impossible: count,
    bad: count,
    leftOut: count,
    first: z.array(previewRow),
    problems: z.array(problem).meta({ description: "The first of them; all are in the list as CSV." }),
    problemCount: count,
  })
  .meta({ id: "ImportPreview" });
export type ImportPreview = z.infer<typeof importPreview>;

const importStatuses = ["running", "done", "failed", "undone"] as const;
export const importResource = z
  .strictObject({
    id: z.uuid(),
    fileName: z.string(),
    by: z.string().nullable(),
    status: z.enum(importStatuses),
    total: count,
    processed: count,
    added: count,
    changed: count,
    unchanged: count,
    leftOut: count,
    impossible: count,
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: "Import" });
export type ImportResource = z.infer<typeof importResource>;

const kept = z.array(z.strictObject({ reference: z.string(), title: z.string().nullable() }));

export const previewImport = operation({
  id: "previewImport",
  method: "post",
  path: `${COLLECTION}/preview`,
  summary: "Look at a file: what its columns probably mean, and what is wrong with which row",
  access: "administer",
  params: workspaceParams,
  query: nothing,
  body: looked,
  form: true,
  changesNothing: true,
  answers: { 200: { description: "Nothing was imported yet.", body: importPreview } },
});

export const listImportProblems = operation({
  id: "listImportProblems",
  method: "post",
  path: `${COLLECTION}/problems`,
  summary: "Everything that is wrong with a file, row by row, as CSV",
  access: "administer",
  params: workspaceParams,
  query: nothing,
  body: started,
  form: true,
  changesNothing: true,
  answers: { 200: { description: "Line, column, value and reason, as text/csv.", body: null } },
});

export const startImport = operation({
  id: "startImport",
  method: "post",
  path: COLLECTION,
  summary: "Import a file as a mapping says; it runs on after the answer",
  access: "administer",
  params: workspaceParams,
  query: nothing,
  body: started,
  form: true,
  answers: { 202: { description: "Under way.", body: z.strictObject({ id: z.uuid() }) } },
});

export const listImports = operation({
  id: "listImports",
  method: "get",
  path: COLLECTION,
  summary: "The latest imports, newest first",
  access: "administer",
  params: workspaceParams,
  query: nothing,
  body: null,
  answers: {
    200: { description: "At most 50.", body: z.strictObject({ imports: z.array(importResource) }) },
  },
});

export const getImport = operation({
  id: "getImport",
  method: "get",
  path: `${COLLECTION}/{import}`,
  summary: "How far an import is, or what came of it",
  access: "administer",
  params: importParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "The import.", body: importResource } },
});

export const undoImport = operation({
  id: "undoImport",
  method: "post",
  path: `${COLLECTION}/{import}/undo`,
  summary: "Take a whole import back, but for what people worked on since",
  access: "administer",
  params: importParams,
  query: nothing,
  body: nothing,
  answers: {
    200: {
      description: "Taken back.",
      body: z.strictObject({
        undone: count,
        keptCount: count,
        kept: kept.meta({ description: "At most 200." }),
      }),
    },
  },
});

export const importOperations: readonly Operation[] = [
  previewImport,
  listImportProblems,
  startImport,
  listImports,
  getImport,
  undoImport,
];
