import { undoImport } from "@/lib/server/imports/operations.ts";
import { undoImport as takeBack } from "@/lib/server/imports/undo.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(undoImport, ({ scope, params, write }) =>
  takeBack(scope, params.import, write),
);
