import { serveWrite } from "@/lib/server/route.ts";
import { askDeletion as ask } from "@/lib/server/workspace/deletion.ts";
import { askDeletion } from "@/lib/server/workspace/operations.ts";

export const POST = serveWrite(askDeletion, ({ scope, body, write }) => ask(scope, body.name, write));
