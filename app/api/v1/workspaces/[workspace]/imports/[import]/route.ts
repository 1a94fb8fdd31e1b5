import { getImport } from "@/lib/server/imports/operations.ts";
import { readImport } from "@/lib/server/imports/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getImport, async ({ scope, params }) =>
  json({ status: 200, body: await readImport(scope, params.import) }),
);
