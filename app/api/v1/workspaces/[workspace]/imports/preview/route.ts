import { serveLook } from "@/lib/server/form.ts";
import { lookAt } from "@/lib/server/imports/beside.ts";
import { readFile } from "@/lib/server/imports/file.ts";
import { previewImport } from "@/lib/server/imports/operations.ts";
import { json } from "@/lib/server/route.ts";

export const POST = serveLook(previewImport, async ({ scope, body }) => {
  const { source } = await readFile(body.file);
  return json({ status: 200, body: await lookAt(scope, source, body.mapping ?? body.delimiter ?? null) });
});
