import { z } from "zod";
import { delimiters } from "../../import/csv.ts";
import { bom } from "../byte-order-mark.ts";
import { type Operation, operation } from "../operation.ts";
import { importMapping, importPreview, importResource, undoneImport } from "./resource.ts";

const COLLECTION = "/api/v1/workspaces/{workspace}/imports";

const nothing = z.strictObject({});
const workspaceParams = z.strictObject({ workspace: z.string() });
const importParams = z.strictObject({ workspace: z.string(), import: z.uuid().toLowerCase() });

const file = z.file().meta({ description: "CSV of any kind: at most 64 MiB." });
const looked = z.strictObject({
  file,
  mapping: importMapping.optional(),
  delimiter: z.enum(delimiters).optional().meta({
    description: "To guess the mapping with this one; where a mapping is sent, its own counts.",
  }),
});
const started = z.strictObject({ file, mapping: importMapping });

export const previewImport = operation({
  id: "previewImport",
  lasting: true,
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
  lasting: true,
  method: "post",
  path: `${COLLECTION}/problems`,
  summary: "Everything that is wrong with a file, row by row, as CSV",
  access: "administer",
  params: workspaceParams,
  query: z.strictObject({ bom }),
  body: started,
  form: true,
  changesNothing: true,
  answers: { 200: { description: "Line, column, value and reason, as text/csv.", body: null } },
});

export const startImport = operation({
  id: "startImport",
  lasting: true,
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
      body: undoneImport,
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
