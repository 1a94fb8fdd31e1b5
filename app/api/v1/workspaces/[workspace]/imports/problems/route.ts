import { serveLook } from "@/lib/server/form.ts";
import { readFile } from "@/lib/server/imports/file.ts";
import { listImportProblems } from "@/lib/server/imports/operations.ts";
import { problemList } from "@/lib/server/imports/preview.ts";

export const POST = serveLook(listImportProblems, async ({ scope, body }) => {
  const { pieces } = await readFile(body.file);
  return new Response(await problemList(scope, pieces, body.mapping), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="problems.csv"',
      "cache-control": "no-store",
    },
  });
});
