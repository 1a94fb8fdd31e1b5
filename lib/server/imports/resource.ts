import { z } from "zod";
import { tagList } from "../../decisions/text.ts";
import { statuses } from "../../decisions/words.ts";
import { delimiters } from "../../import/csv.ts";
import { dateFormats, doorMeanings, type Mapping, statusMeanings } from "../../import/mapping.ts";

const MOST_COLUMNS = 500;
const MOST_WORDS = 200;

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
    tags: z.array(column).max(10, "can be at most 10 columns"),
    status: z.strictObject({ column, words: words(z.enum(statusMeanings)) }).nullable(),
    door: z.strictObject({ column, words: words(z.enum(doorMeanings)) }).nullable(),
    alsoTag: tagList,
    keepImpossible: z.boolean(),
  })
  .meta({ id: "ImportMapping", description: "Which column, counted from 0, means what." });

export const importMapping: z.ZodType<Mapping> = mapping;

const count = z.int().nonnegative();
const seenColumn = z.strictObject({
  name: z.string(),
  filled: count,
  samples: z.array(z.string()),
  words: z.array(z.strictObject({ word: z.string(), count })).nullable(),
  ambiguous: z.boolean().meta({ description: "Its dates alone could be read in two ways." }),
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
    mapping: importMapping,
    missing: z.array(z.strictObject({ field: z.string(), message: z.string() })),
    rows: count,
    records: count,
    impossible: count.meta({ description: "Records that are kept though their times are impossible." }),
    impossibleLeftOut: count.meta({
      description: "Rows that are left out for their impossible times alone.",
    }),
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

export const undoneImport = z.strictObject({
  undone: count,
  keptCount: count.meta({ description: "Decisions that people worked on since; they stay." }),
  kept: z
    .array(z.strictObject({ reference: z.string(), title: z.string().nullable() }))
    .meta({ description: "At most 200 of them." }),
});
export type UndoneImport = z.infer<typeof undoneImport>;
