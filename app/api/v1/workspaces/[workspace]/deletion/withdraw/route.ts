import { serveWrite } from "@/lib/server/route.ts";
import { withdrawDeletion as withdraw } from "@/lib/server/workspace/deletion.ts";
import { withdrawDeletion } from "@/lib/server/workspace/operations.ts";

export const POST = serveWrite(withdrawDeletion, ({ scope, write }) => withdraw(scope, write));
