import { serveForm } from "@/lib/server/form.ts";
import { readFile } from "@/lib/server/imports/file.ts";
import { listImports, startImport } from "@/lib/server/imports/operations.ts";
import { readImports } from "@/lib/server/imports/queries.ts";
import { startImport as start } from "@/lib/server/imports/start.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(listImports, async ({ scope }) =>
  json({ status: 200, body: { imports: await readImports(scope) } }),
);

export const POST = serveForm(startImport, async ({ scope, body, write }) =>
  start(scope, await readFile(body.file), body.mapping, write),
);
