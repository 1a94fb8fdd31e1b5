import { serveLook } from "@/lib/server/form.ts";
import { readFile } from "@/lib/server/imports/file.ts";
import { listImportProblems } from "@/lib/server/imports/operations.ts";
import { problemFile } from "@/lib/server/imports/preview.ts";

export const POST = serveLook(listImportProblems, async ({ scope, query, body }) => {
  const { source } = await readFile(body.file);
  return problemFile(scope, source, body.mapping, query.bom);
});
