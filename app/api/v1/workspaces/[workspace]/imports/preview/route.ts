import { serveLook } from "@/lib/server/form.ts";
import { readFile } from "@/lib/server/imports/file.ts";
import { previewImport } from "@/lib/server/imports/operations.ts";
import { lookAt } from "@/lib/server/imports/preview.ts";
import { json } from "@/lib/server/route.ts";

export const POST = serveLook(previewImport, async ({ scope, body }) => {
  const { pieces } = await readFile(body.file);
  return json({ status: 200, body: await lookAt(scope, pieces, body.mapping ?? body.delimiter) });
});
